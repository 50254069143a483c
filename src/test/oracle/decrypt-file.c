/* SPDX-License-Identifier: Apache-2.0 */
/*
 * decrypt-file INPUT OUTPUT [options]: the reverse of encrypt-file.
 *
 * With -p the whole input is ciphertext and the key is derived from the
 * password (same -alg, -len, -hash as for encryption); without it the input
 * begins with a DWORD length and a SIMPLEBLOB, which also says the algorithm.
 * The options are described in file-common.h.
 */
#include "file-common.h"

int main(int argc, char **argv)
{
    struct options o; FILE *in, *out; HCRYPTPROV h; HCRYPTKEY k; BYTE *buf; BOOL last = FALSE;

    parse(&o, argc, argv);
    in = open_file(o.in, "rb"); out = open_file(o.out, "wb");
    h = open_csp(&o);
    if (o.import) import_private(h, o.import);
    if (o.password) {
        k = key_from_password(h, &o);
    } else {
        DWORD n; BYTE *blob;
        if (fread(&n, 1, sizeof n, in) != sizeof n || n > 65536) { fprintf(stderr, "no key blob length\n"); return 1; }
        blob = malloc(n);
        if (fread(blob, 1, n, in) != n) { fprintf(stderr, "key blob cut short\n"); return 1; }
        /* Windows takes hPubKey 0 for "the container's exchange key"; Wine 8
         * wants the handle. */
        if (!CryptImportKey(h, blob, n, 0, 0, &k)) {
            HCRYPTKEY x;
            if (!CryptGetUserKey(h, AT_KEYEXCHANGE, &x)) die("CryptGetUserKey");
            if (!CryptImportKey(h, blob, n, x, 0, &k)) die("CryptImportKey");
            CryptDestroyKey(x);
        }
        free(blob);
    }
    buf = malloc(o.block);
    while (!last) {
        DWORD n = read_chunk(in, buf, o.block, &last);
        if (!CryptDecrypt(k, 0, last, 0, buf, &n)) die("CryptDecrypt");
        if (fwrite(buf, 1, n, out) != n) { perror(o.out); return 1; }
    }
    fclose(in);
    if (fclose(out)) { perror(o.out); return 1; }
    if (o.export) export_private(h, o.export);
    CryptDestroyKey(k);
    close_csp(h, &o);
    return 0;
}
