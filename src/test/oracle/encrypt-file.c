/* SPDX-License-Identifier: Apache-2.0 */
/*
 * encrypt-file INPUT OUTPUT [options]: encrypt a file with CryptoAPI.
 *
 * Without -p, a random exportable session key is made with CryptGenKey and
 * stored, encrypted to the container's AT_KEYEXCHANGE key, before the data:
 *     DWORD length of the key blob (little-endian) | SIMPLEBLOB | ciphertext
 * With -p, the key comes from CryptCreateHash + CryptHashData(password) +
 * CryptDeriveKey, and the output is the ciphertext alone.
 * The options are described in file-common.h.
 */
#include "file-common.h"

int main(int argc, char **argv)
{
    struct options o; FILE *in, *out; HCRYPTPROV h; HCRYPTKEY k; BYTE *buf; DWORD room; BOOL last = FALSE;

    parse(&o, argc, argv);
    in = open_file(o.in, "rb"); out = open_file(o.out, "wb");
    h = open_csp(&o);
    if (o.import) import_private(h, o.import);
    if (o.password) {
        k = key_from_password(h, &o);
    } else {
        HCRYPTKEY x = exchange_key(h); DWORD n = 0; BYTE *blob;
        if (!CryptGenKey(h, o.alg, (DWORD)o.len << 16 | o.flags | CRYPT_EXPORTABLE, &k)) die("CryptGenKey");
        if (!CryptExportKey(k, x, SIMPLEBLOB, 0, NULL, &n)) die("CryptExportKey(size)");
        blob = malloc(n);
        if (!CryptExportKey(k, x, SIMPLEBLOB, 0, blob, &n)) die("CryptExportKey");
        if (fwrite(&n, 1, sizeof n, out) != sizeof n || fwrite(blob, 1, n, out) != n) { perror(o.out); return 1; }
        free(blob);
        CryptDestroyKey(x);
    }
    room = o.block + 16;
    buf = malloc(room);
    while (!last) {
        DWORD n = read_chunk(in, buf, o.block, &last);
        if (!CryptEncrypt(k, 0, last, 0, buf, &n, room)) die("CryptEncrypt");
        if (fwrite(buf, 1, n, out) != n) { perror(o.out); return 1; }
    }
    fclose(in);
    if (fclose(out)) { perror(o.out); return 1; }
    if (o.export) export_private(h, o.export);
    CryptDestroyKey(k);
    close_csp(h, &o);
    return 0;
}
