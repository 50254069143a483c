/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Shared by encrypt-file.c and decrypt-file.c: the command line, the choice of
 * CSP and algorithm, and the key container.
 *
 *   -p PASSWORD     derive the session key from a password (else: a SIMPLEBLOB
 *                   for the AT_KEYEXCHANGE key stands before the ciphertext)
 *   -csp NAME       CSP name                 (Microsoft Enhanced Cryptographic Provider v1.0)
 *   -type N         provider type            (1, PROV_RSA_FULL)
 *   -alg NAME|HEX   RC2 RC4 DES 3DES 3DES112 AES128 AES192 AES256  (RC4)
 *   -len BITS       session key length in the upper half of dwFlags; 0 leaves
 *                   the CSP's default        (128 for RC2 and RC4, else 0)
 *   -hash NAME      MD2 MD4 MD5 SHA1 SHA256 SHA384 SHA512          (MD5)
 *   -flags N        more dwFlags for CryptGenKey / CryptDeriveKey  (0)
 *   -block N        bytes of plaintext per call, a multiple of 16  (992)
 *   -container NAME key container            (capi-file-example)
 *   -import FILE    first import this PRIVATEKEYBLOB into the container
 *   -export FILE    write the exchange key as PRIVATEKEYBLOB
 *   -delete         delete the container at the end
 */
#include <windows.h>
#include <wincrypt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef CALG_SHA_256
#define CALG_SHA_256 0x800c
#define CALG_SHA_384 0x800d
#define CALG_SHA_512 0x800e
#endif

struct options {
    const char *in, *out, *password, *csp, *container, *import, *export;
    DWORD type, block, flags; ALG_ID alg, hash; long len; int delete;
};

static void die(const char *what)
{
    DWORD e = GetLastError();
    fprintf(stderr, "%s failed: 0x%08lx\n", what, (unsigned long)e);
    exit(1);
}
static void usage(const char *what)
{
    fprintf(stderr, "%s\nusage: INPUT OUTPUT [-p PASSWORD] [-csp NAME] [-type N] [-alg NAME] [-len BITS] [-hash NAME]\n"
        "       [-flags N] [-block N] [-container NAME] [-import FILE] [-export FILE] [-delete]\n", what);
    exit(2);
}
static ALG_ID lookup(const char *s)
{
    static const struct { const char *n; ALG_ID a; } t[] = {
        { "RC2", CALG_RC2 }, { "RC4", CALG_RC4 }, { "DES", CALG_DES },
        { "3DES", CALG_3DES }, { "3DES112", CALG_3DES_112 },
        { "AES128", CALG_AES_128 }, { "AES192", CALG_AES_192 },
        { "AES256", CALG_AES_256 }, { "MD2", CALG_MD2 }, { "MD4", CALG_MD4 },
        { "MD5", CALG_MD5 }, { "SHA1", CALG_SHA1 }, { "SHA256", CALG_SHA_256 },
        { "SHA384", CALG_SHA_384 }, { "SHA512", CALG_SHA_512 }
    };
    size_t i;
    for (i = 0; i < sizeof t / sizeof t[0]; i++) if (!lstrcmpiA(s, t[i].n)) return t[i].a;
    return (ALG_ID)strtoul(s, NULL, 16);
}
static void parse(struct options *o, int argc, char **argv)
{
    int i;
    memset(o, 0, sizeof *o);
    o->csp = MS_ENHANCED_PROV_A; o->type = PROV_RSA_FULL; o->alg = CALG_RC4;
    o->hash = CALG_MD5; o->block = 992; o->container = "capi-file-example"; o->len = -1;
    if (argc < 3) usage("input and output are missing");
    o->in = argv[1]; o->out = argv[2];
    for (i = 3; i < argc; i++) {
        const char *a = argv[i], *v;
        if (!strcmp(a, "-delete")) { o->delete = 1; continue; }
        if (++i == argc) usage("a value is missing");
        v = argv[i];
        if (!strcmp(a, "-p")) o->password = v;
        else if (!strcmp(a, "-csp")) o->csp = v;
        else if (!strcmp(a, "-type")) o->type = strtoul(v, NULL, 0);
        else if (!strcmp(a, "-alg")) o->alg = lookup(v);
        else if (!strcmp(a, "-len")) o->len = strtol(v, NULL, 0);
        else if (!strcmp(a, "-hash")) o->hash = lookup(v);
        else if (!strcmp(a, "-flags")) o->flags = strtoul(v, NULL, 0);
        else if (!strcmp(a, "-block")) o->block = strtoul(v, NULL, 0);
        else if (!strcmp(a, "-container")) o->container = v;
        else if (!strcmp(a, "-import")) o->import = v;
        else if (!strcmp(a, "-export")) o->export = v;
        else usage(a);
    }
    if (!o->block || o->block % 16) usage("-block must be a multiple of 16");
    if (o->len < 0) o->len = o->alg == CALG_RC4 || o->alg == CALG_RC2 ? 128 : 0;
}
static FILE *open_file(const char *n, const char *mode)
{
    FILE *f = fopen(n, mode);
    if (!f) { perror(n); exit(1); }
    return f;
}
static HCRYPTPROV open_csp(const struct options *o)
{
    HCRYPTPROV h;
    if (CryptAcquireContextA(&h, o->container, o->csp, o->type, 0)) return h;
    if (!CryptAcquireContextA(&h, o->container, o->csp, o->type, CRYPT_NEWKEYSET)) die("CryptAcquireContext");
    return h;
}
static void import_private(HCRYPTPROV h, const char *name)
{
    static BYTE b[32768]; FILE *f = open_file(name, "rb"); DWORD n = (DWORD)fread(b, 1, sizeof b, f); HCRYPTKEY k;
    fclose(f);
    if (!CryptImportKey(h, b, n, 0, CRYPT_EXPORTABLE, &k)) die("CryptImportKey(PRIVATEKEYBLOB)");
    CryptDestroyKey(k);
}
/* The exchange key of the container, made if there is none. */
static HCRYPTKEY exchange_key(HCRYPTPROV h)
{
    HCRYPTKEY k;
    if (CryptGetUserKey(h, AT_KEYEXCHANGE, &k)) return k;
    if (GetLastError() != (DWORD)NTE_NO_KEY) die("CryptGetUserKey");
    if (!CryptGenKey(h, AT_KEYEXCHANGE, CRYPT_EXPORTABLE, &k)) die("CryptGenKey(AT_KEYEXCHANGE)");
    return k;
}
static void export_private(HCRYPTPROV h, const char *name)
{
    HCRYPTKEY k = exchange_key(h); DWORD n = 0; BYTE *b; FILE *f;
    if (!CryptExportKey(k, 0, PRIVATEKEYBLOB, 0, NULL, &n)) die("CryptExportKey(PRIVATEKEYBLOB)");
    b = malloc(n);
    if (!CryptExportKey(k, 0, PRIVATEKEYBLOB, 0, b, &n)) die("CryptExportKey(PRIVATEKEYBLOB)");
    f = open_file(name, "wb"); fwrite(b, 1, n, f); fclose(f); free(b);
    CryptDestroyKey(k);
}
static HCRYPTKEY key_from_password(HCRYPTPROV h, const struct options *o)
{
    HCRYPTHASH hash; HCRYPTKEY k;
    if (!CryptCreateHash(h, o->hash, 0, 0, &hash)) die("CryptCreateHash");
    if (!CryptHashData(hash, (const BYTE *)o->password, (DWORD)strlen(o->password), 0)) die("CryptHashData");
    if (!CryptDeriveKey(h, o->alg, hash, (DWORD)o->len << 16 | o->flags, &k)) die("CryptDeriveKey");
    CryptDestroyHash(hash);
    return k;
}
/* Up to n bytes; *last says whether the file ends here. */
static DWORD read_chunk(FILE *f, BYTE *b, DWORD n, BOOL *last)
{
    DWORD got = (DWORD)fread(b, 1, n, f); int c = getc(f);
    *last = c == EOF;
    if (c != EOF) ungetc(c, f);
    return got;
}
static void close_csp(HCRYPTPROV h, const struct options *o)
{
    CryptReleaseContext(h, 0);
    if (o->delete) CryptAcquireContextA(&h, o->container, o->csp, o->type, CRYPT_DELETEKEYSET);
}
