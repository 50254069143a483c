/* SPDX-License-Identifier: Apache-2.0 */
/*
 * capi-oracle: a line-oriented server over Microsoft CryptoAPI 1.0 (advapi32).
 *
 * One command per line on stdin, one answer line on stdout, flushed after each
 * answer.  Runs on Windows and under Wine.  Answers:
 *
 *   ok [values...]                  the call succeeded
 *   err <hex code> <NAME> [len=N]   the call failed; code is GetLastError() in
 *                                   lower-case hex without 0x; len= is the
 *                                   length the call reported (size queries,
 *                                   ERROR_MORE_DATA), where there is one
 *   crash <hex code>                the CSP raised an exception inside the call
 *   bad <text>                      the command line itself was not understood
 *                                   (unknown command, unknown id, bad hex)
 *
 * GRAMMAR.  Words are separated by blanks; a word with blanks is put in double
 * quotes.  [x] is optional.  Trailing name=value words can come in any order.
 *
 *   NUM    decimal, 0x hex, a symbolic name (CALG_RC4, PROV_RSA_FULL, KP_IV,
 *          CRYPT_EXPORTABLE, SIMPLEBLOB, AT_KEYEXCHANGE ...), or several of
 *          these joined by '|' (bitwise or):  0x00800000|CRYPT_EXPORTABLE
 *   HEX    bytes as hex pairs; - is no bytes; null is a NULL pointer
 *   STR    a word; - is a NULL pointer
 *   PROV KEY HASH   ids answered by earlier commands (small integers, one
 *          numbering for each of the three kinds); 0 is a NULL handle
 *
 *   version                                   ok wine <v> | ok windows <a.b.c>
 *   enumproviders                             ok <type>:"<name>";...
 *   acquire STR(csp) NUM(type) STR(container) NUM(flags)    ok PROV
 *                 (ok 0 after CRYPT_DELETEKEYSET)
 *   release PROV
 *   provparam PROV NUM(param) [NUM(flags)] [cap=N]          ok HEX
 *   setprovparam PROV NUM(param) HEX [NUM(flags)]
 *   enumalgs PROV        ok <algid>,<bits>,<name>;...
 *   enumalgsex PROV      ok <algid>,<default>,<min>,<max>,<protocols>,<name>,<long name>;...
 *   enumcontainers PROV  ok <name>;...
 *   genrandom PROV NUM(count) [HEX(seed)]                   ok HEX
 *
 *   genkey PROV NUM(algid) NUM(flags)                       ok KEY
 *   derivekey PROV NUM(algid) HASH NUM(flags)               ok KEY
 *   derive PROV NUM(algid) NUM(hashalg) HEX(data) NUM(flags) ok KEY
 *                 (create hash + hash data + derive + destroy hash)
 *   getuserkey PROV NUM(keyspec)                            ok KEY
 *   dupkey KEY                                              ok KEY
 *   destroykey KEY
 *   exportkey KEY KEY(exp) NUM(blobtype) NUM(flags) [cap=N] ok HEX
 *                 (size query first, then the call, unless cap= is given:
 *                 one call with a buffer of N bytes; cap=null: size only,
 *                 answered as: ok len=N)
 *   importkey PROV HEX KEY(pub) NUM(flags)                  ok KEY
 *   getkeyparam KEY NUM(param) [NUM(flags)] [cap=N|null]    ok HEX | ok len=N
 *   setkeyparam KEY NUM(param) HEX [NUM(flags)]
 *   setkeyparamblob KEY NUM(param) HEX [NUM(flags)]
 *                 (passes a CRYPT_DATA_BLOB: KP_SALT_EX, KP_P, KP_Q, KP_G,
 *                 KP_PUB_PARAMS, KP_OAEP_PARAMS, KP_CLIENT_RANDOM ...)
 *   encrypt KEY NUM(final) NUM(flags) HEX [hash=HASH] [cap=N|null] ok HEX | ok len=N
 *   decrypt KEY NUM(final) NUM(flags) HEX [hash=HASH]       ok HEX
 *                 (the buffer given to encrypt is roomy unless cap= says
 *                 how large it shall be)
 *
 *   createhash PROV NUM(algid) KEY NUM(flags)               ok HASH
 *   hashdata HASH HEX [NUM(flags)]
 *   hashsessionkey HASH KEY [NUM(flags)]
 *   gethashparam HASH NUM(param) [NUM(flags)] [cap=N|null]  ok HEX | ok len=N
 *   sethashparam HASH NUM(param) HEX [NUM(flags)]
 *   sethashparamblob HASH NUM(param) HEX [NUM(flags)]       (CRYPT_DATA_BLOB)
 *   sethmacinfo HASH NUM(hashalg) HEX(inner) HEX(outer) [NUM(flags)]
 *                 (inner, outer: - leaves the default padding string)
 *   signhash HASH NUM(keyspec) NUM(flags) [desc=STR]        ok HEX
 *   verifysignature HASH HEX KEY(pub) NUM(flags) [desc=STR]
 *   duphash HASH                                            ok HASH
 *   destroyhash HASH
 *   hash PROV NUM(algid) HEX                                ok HEX  (one shot)
 *
 *   quit
 *
 * Empty lines and lines that begin with # are answered with "ok".
 *
 * Build: x86_64-w64-mingw32-gcc -O2 -o capi-oracle.exe capi-oracle.c -ladvapi32
 */
#include <windows.h>
#include <wincrypt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
#include <io.h>
#include <fcntl.h>

/* ---- constants some headers lack -------------------------------------- */
#ifndef CALG_SHA_256
#define CALG_SHA_256 0x800c
#define CALG_SHA_384 0x800d
#define CALG_SHA_512 0x800e
#endif
#ifndef CALG_SSL2_MASTER
#define CALG_SSL2_MASTER 0x4c05
#endif
#ifndef CALG_TLS1PRF
#define CALG_TLS1PRF 0x800a
#endif
#ifndef CRYPT_IPSEC_HMAC_KEY
#define CRYPT_IPSEC_HMAC_KEY 0x100
#endif
#ifndef CRYPT_DECRYPT_RSA_NO_PADDING_CHECK
#define CRYPT_DECRYPT_RSA_NO_PADDING_CHECK 0x20
#endif
#ifndef CRYPT_ARCHIVABLE
#define CRYPT_ARCHIVABLE 0x4000
#endif
#ifndef CRYPT_FORCE_KEY_PROTECTION_HIGH
#define CRYPT_FORCE_KEY_PROTECTION_HIGH 0x8000
#endif
#ifndef SYMMETRICWRAPKEYBLOB
#define SYMMETRICWRAPKEYBLOB 0xb
#endif
#ifndef KEYSTATEBLOB
#define KEYSTATEBLOB 0xc
#endif
#ifndef KP_OAEP_PARAMS
#define KP_OAEP_PARAMS 36
#endif
#ifndef KP_CMS_KEY_INFO
#define KP_CMS_KEY_INFO 37
#define KP_CMS_DH_KEY_INFO 38
#define KP_PUB_PARAMS 39
#define KP_VERIFY_PARAMS 40
#define KP_HIGHEST_VERSION 41
#endif
#ifndef KP_GET_USE_COUNT
#define KP_GET_USE_COUNT 42
#endif

struct name { const char *name; unsigned long value; };
#define N(x) { #x, (unsigned long)(x) }

static const struct name names[] = {
    /* algorithms */
    N(CALG_MD2), N(CALG_MD4), N(CALG_MD5), N(CALG_SHA), N(CALG_SHA1),
    N(CALG_MAC), N(CALG_SSL3_SHAMD5), N(CALG_HMAC), N(CALG_TLS1PRF),
    N(CALG_HASH_REPLACE_OWF), N(CALG_SHA_256), N(CALG_SHA_384),
    N(CALG_SHA_512), N(CALG_RSA_SIGN), N(CALG_DSS_SIGN), N(CALG_NO_SIGN),
    N(CALG_RSA_KEYX), N(CALG_DES), N(CALG_3DES_112), N(CALG_3DES),
    N(CALG_DESX), N(CALG_RC2), N(CALG_RC4), N(CALG_RC5), N(CALG_SEAL),
    N(CALG_DH_SF), N(CALG_DH_EPHEM), N(CALG_AGREEDKEY_ANY), N(CALG_KEA_KEYX),
    N(CALG_HUGHES_MD5), N(CALG_SKIPJACK), N(CALG_TEK), N(CALG_CYLINK_MEK),
    N(CALG_SSL3_MASTER), N(CALG_SCHANNEL_MASTER_HASH),
    N(CALG_SCHANNEL_MAC_KEY), N(CALG_SCHANNEL_ENC_KEY), N(CALG_PCT1_MASTER),
    N(CALG_SSL2_MASTER), N(CALG_TLS1_MASTER), N(CALG_AES_128),
    N(CALG_AES_192), N(CALG_AES_256), N(CALG_AES),
    /* key specs */
    N(AT_KEYEXCHANGE), N(AT_SIGNATURE),
    /* provider types */
    N(PROV_RSA_FULL), N(PROV_RSA_SIG), N(PROV_DSS), N(PROV_FORTEZZA),
    N(PROV_MS_EXCHANGE), N(PROV_SSL), N(PROV_RSA_SCHANNEL), N(PROV_DSS_DH),
    N(PROV_DH_SCHANNEL), N(PROV_RSA_AES),
    /* context flags */
    N(CRYPT_VERIFYCONTEXT), N(CRYPT_NEWKEYSET), N(CRYPT_DELETEKEYSET),
    N(CRYPT_MACHINE_KEYSET), N(CRYPT_SILENT),
    /* key flags */
    N(CRYPT_EXPORTABLE), N(CRYPT_USER_PROTECTED), N(CRYPT_CREATE_SALT),
    N(CRYPT_UPDATE_KEY), N(CRYPT_NO_SALT), N(CRYPT_PREGEN),
    N(CRYPT_RECIPIENT), N(CRYPT_INITIATOR), N(CRYPT_ONLINE), N(CRYPT_SF),
    N(CRYPT_CREATE_IV), N(CRYPT_KEK), N(CRYPT_DATA_KEY), N(CRYPT_VOLATILE),
    N(CRYPT_SGCKEY), N(CRYPT_ARCHIVABLE),
    N(CRYPT_FORCE_KEY_PROTECTION_HIGH), N(CRYPT_SERVER),
    N(CRYPT_IPSEC_HMAC_KEY), N(RSA1024BIT_KEY),
    /* blobs */
    N(SIMPLEBLOB), N(PUBLICKEYBLOB), N(PRIVATEKEYBLOB), N(PLAINTEXTKEYBLOB),
    N(OPAQUEKEYBLOB), N(PUBLICKEYBLOBEX), N(SYMMETRICWRAPKEYBLOB),
    N(KEYSTATEBLOB),
    /* export and cipher flags */
    N(CRYPT_Y_ONLY), N(CRYPT_SSL2_FALLBACK), N(CRYPT_DESTROYKEY),
    N(CRYPT_OAEP), N(CRYPT_BLOB_VER3), N(CRYPT_DECRYPT_RSA_NO_PADDING_CHECK),
    /* hash flags */
    N(CRYPT_LITTLE_ENDIAN), N(CRYPT_SECRETDIGEST), N(CRYPT_OWF_REPL_LM_HASH),
    N(CRYPT_NOHASHOID), N(CRYPT_TYPE2_FORMAT), N(CRYPT_X931_FORMAT),
    N(CRYPT_USERDATA),
    /* key parameters */
    N(KP_IV), N(KP_SALT), N(KP_PADDING), N(KP_MODE), N(KP_MODE_BITS),
    N(KP_PERMISSIONS), N(KP_ALGID), N(KP_BLOCKLEN), N(KP_KEYLEN),
    N(KP_SALT_EX), N(KP_P), N(KP_G), N(KP_Q), N(KP_X), N(KP_Y), N(KP_RA),
    N(KP_RB), N(KP_INFO), N(KP_EFFECTIVE_KEYLEN), N(KP_SCHANNEL_ALG),
    N(KP_CLIENT_RANDOM), N(KP_SERVER_RANDOM), N(KP_RP), N(KP_PRECOMP_MD5),
    N(KP_PRECOMP_SHA), N(KP_CERTIFICATE), N(KP_CLEAR_KEY), N(KP_PUB_EX_LEN),
    N(KP_PUB_EX_VAL), N(KP_KEYVAL), N(KP_ADMIN_PIN), N(KP_KEYEXCHANGE_PIN),
    N(KP_SIGNATURE_PIN), N(KP_PREHASH), N(KP_ROUNDS), N(KP_OAEP_PARAMS),
    N(KP_CMS_KEY_INFO), N(KP_CMS_DH_KEY_INFO), N(KP_PUB_PARAMS),
    N(KP_VERIFY_PARAMS), N(KP_HIGHEST_VERSION), N(KP_GET_USE_COUNT),
    N(PKCS5_PADDING), N(RANDOM_PADDING), N(ZERO_PADDING),
    N(CRYPT_MODE_CBC), N(CRYPT_MODE_ECB), N(CRYPT_MODE_OFB),
    N(CRYPT_MODE_CFB), N(CRYPT_MODE_CTS),
    N(CRYPT_ENCRYPT), N(CRYPT_DECRYPT), N(CRYPT_EXPORT), N(CRYPT_READ),
    N(CRYPT_WRITE), N(CRYPT_MAC), N(CRYPT_EXPORT_KEY), N(CRYPT_IMPORT_KEY),
    /* hash parameters */
    N(HP_ALGID), N(HP_HASHVAL), N(HP_HASHSIZE), N(HP_HMAC_INFO),
    N(HP_TLS1PRF_LABEL), N(HP_TLS1PRF_SEED),
    /* provider parameters */
    N(PP_ENUMALGS), N(PP_ENUMCONTAINERS), N(PP_IMPTYPE), N(PP_NAME),
    N(PP_VERSION), N(PP_CONTAINER), N(PP_CHANGE_PASSWORD),
    N(PP_KEYSET_SEC_DESCR), N(PP_CERTCHAIN), N(PP_KEY_TYPE_SUBTYPE),
    N(PP_PROVTYPE), N(PP_KEYSTORAGE), N(PP_APPLI_CERT), N(PP_SYM_KEYSIZE),
    N(PP_SESSION_KEYSIZE), N(PP_UI_PROMPT), N(PP_ENUMALGS_EX),
    N(PP_ENUMMANDROOTS), N(PP_ENUMELECTROOTS), N(PP_KEYSET_TYPE),
    N(PP_ADMIN_PIN), N(PP_KEYEXCHANGE_PIN), N(PP_SIGNATURE_PIN),
    N(PP_SIG_KEYSIZE_INC), N(PP_KEYX_KEYSIZE_INC), N(PP_UNIQUE_CONTAINER),
    N(PP_SGC_INFO), N(PP_USE_HARDWARE_RNG), N(PP_KEYSPEC),
    N(PP_ENUMEX_SIGNING_PROT), N(PP_CRYPT_COUNT_KEY_USE),
    N(CRYPT_FIRST), N(CRYPT_NEXT), N(CRYPT_IMPL_SOFTWARE),
    { "TRUE", 1 }, { "FALSE", 0 }
};

static const struct name errors[] = {
    N(ERROR_SUCCESS), N(ERROR_FILE_NOT_FOUND), N(ERROR_ACCESS_DENIED),
    N(ERROR_INVALID_HANDLE), N(ERROR_NOT_ENOUGH_MEMORY),
    N(ERROR_INVALID_DATA), N(ERROR_OUTOFMEMORY), N(ERROR_NOT_SUPPORTED),
    N(ERROR_INVALID_PARAMETER), N(ERROR_CALL_NOT_IMPLEMENTED),
    N(ERROR_INSUFFICIENT_BUFFER), N(ERROR_BUSY), N(ERROR_MORE_DATA),
    N(ERROR_NO_MORE_ITEMS), N(ERROR_INTERNAL_ERROR), N(ERROR_NOT_FOUND),
    N(ERROR_INVALID_FLAGS), N(ERROR_INVALID_USER_BUFFER),
    N(NTE_BAD_UID), N(NTE_BAD_HASH), N(NTE_BAD_KEY), N(NTE_BAD_LEN),
    N(NTE_BAD_DATA), N(NTE_BAD_SIGNATURE), N(NTE_BAD_VER), N(NTE_BAD_ALGID),
    N(NTE_BAD_FLAGS), N(NTE_BAD_TYPE), N(NTE_BAD_KEY_STATE),
    N(NTE_BAD_HASH_STATE), N(NTE_NO_KEY), N(NTE_NO_MEMORY), N(NTE_EXISTS),
    N(NTE_PERM), N(NTE_NOT_FOUND), N(NTE_DOUBLE_ENCRYPT),
    N(NTE_BAD_PROVIDER), N(NTE_BAD_PROV_TYPE), N(NTE_BAD_PUBLIC_KEY),
    N(NTE_BAD_KEYSET), N(NTE_PROV_TYPE_NOT_DEF), N(NTE_PROV_TYPE_ENTRY_BAD),
    N(NTE_KEYSET_NOT_DEF), N(NTE_KEYSET_ENTRY_BAD),
    N(NTE_PROV_TYPE_NO_MATCH), N(NTE_SIGNATURE_FILE_BAD),
    N(NTE_PROVIDER_DLL_FAIL), N(NTE_PROV_DLL_NOT_FOUND),
    N(NTE_BAD_KEYSET_PARAM), N(NTE_FAIL), N(NTE_SYS_ERR),
    N(NTE_SILENT_CONTEXT), N(NTE_TOKEN_KEYSET_STORAGE_FULL),
    { "NTE_TEMPORARY_PROFILE", 0x80090024 }, { "NTE_FIXEDPARAMETER", 0x80090025 },
    { "NTE_INVALID_HANDLE", 0x80090026 }, { "NTE_INVALID_PARAMETER", 0x80090027 },
    { "NTE_BUFFER_TOO_SMALL", 0x80090028 }, { "NTE_NOT_SUPPORTED", 0x80090029 },
    { "NTE_NO_MORE_ITEMS", 0x8009002a }, { "E_NOTIMPL", 0x80004001 },
    { "RPC_X_NULL_REF_POINTER", 1780 }, { "RPC_X_BAD_STUB_DATA", 1783 }
};

/* ---- output ----------------------------------------------------------- */
static char *out; static size_t outlen, outcap;

static void out_reserve(size_t more)
{
    if (outlen + more + 1 > outcap) {
        outcap = (outlen + more + 1) * 2;
        out = realloc(out, outcap);
        if (!out) exit(3);
    }
}
static void put(const char *fmt, ...)
{
    char tmp[1024]; va_list ap; int n;
    va_start(ap, fmt); n = vsnprintf(tmp, sizeof tmp, fmt, ap); va_end(ap);
    if (n < 0 || n >= (int)sizeof tmp) n = (int)strlen(tmp);
    out_reserve(n); memcpy(out + outlen, tmp, n); outlen += n; out[outlen] = 0;
}
static void put_hex(const BYTE *p, DWORD n)
{
    static const char d[] = "0123456789abcdef"; DWORD i;
    if (!n) { put("-"); return; }
    out_reserve(2 * (size_t)n);
    for (i = 0; i < n; i++) { out[outlen++] = d[p[i] >> 4]; out[outlen++] = d[p[i] & 15]; }
    out[outlen] = 0;
}
static void flush_line(void)
{
    put("\n"); fwrite(out, 1, outlen, stdout); fflush(stdout); outlen = 0;
}
static void say_err_code(DWORD e)
{
    size_t i; const char *n = "UNKNOWN";
    for (i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (errors[i].value == e) { n = errors[i].name; break; }
    put("err %lx %s", (unsigned long)e, n);
}
static void say_err(void) { say_err_code(GetLastError()); }
static void result(BOOL r) { if (r) put("ok"); else say_err(); }
static void result_bytes(BOOL r, const BYTE *p, DWORD n)
{
    if (r) { put("ok "); put_hex(p, n); }
    else { DWORD e = GetLastError(); say_err_code(e); if (e == ERROR_MORE_DATA) put(" len=%lu", (unsigned long)n); }
}

/* ---- handle tables ----------------------------------------------------- */
#define MAXID 65536
struct table { ULONG_PTR h[MAXID]; int top; };
static struct table provs, keys, hashes;

static int tab_add(struct table *t, ULONG_PTR h)
{
    int i;
    for (i = 1; i < MAXID; i++) if (!t->h[i]) { t->h[i] = h; if (i > t->top) t->top = i; return i; }
    return 0;
}

/* ---- words of a command ------------------------------------------------ */
#define MAXW 32
static char *word[MAXW]; static int nwords;
static int failed;                        /* a word could not be understood */

static void bad(const char *fmt, ...)
{
    char tmp[256]; va_list ap;
    if (failed) return;
    failed = 1;
    va_start(ap, fmt); vsnprintf(tmp, sizeof tmp, fmt, ap); va_end(ap);
    outlen = 0; put("bad %s", tmp);
}
static void split(char *s)
{
    nwords = 0;
    for (;;) {
        while (*s == ' ' || *s == '\t') s++;
        if (!*s || nwords == MAXW) return;
        if (*s == '"') {
            word[nwords++] = ++s;
            while (*s && *s != '"') s++;
        } else {
            char *q = NULL, *d;
            word[nwords++] = s;
            for (d = s; *s && *s != ' ' && *s != '\t'; s++) {
                if (*s == '"') {               /* name="a b" */
                    q = s;
                    for (s++; *s && *s != '"'; s++) *d++ = *s;
                    if (!*s) break;
                } else *d++ = *s;
            }
            if (q) { char end = *s; *d = 0; if (!end) return; s++; continue; }
        }
        if (!*s) return;
        *s++ = 0;
    }
}
static const char *opt(const char *key)
{
    int i; size_t n = strlen(key);
    for (i = 1; i < nwords; i++)
        if (!strncmp(word[i], key, n) && word[i][n] == '=') return word[i] + n + 1;
    return NULL;
}
/* positional word i (1-based), skipping name=value words */
static const char *arg(int i)
{
    int k, n = 0;
    for (k = 1; k < nwords; k++) {
        const char *e = strchr(word[k], '=');
        if (e && (!strncmp(word[k], "cap=", 4) || !strncmp(word[k], "hash=", 5) || !strncmp(word[k], "desc=", 5))) continue;
        if (++n == i) return word[k];
    }
    return NULL;
}
static const char *need(int i)
{
    const char *a = arg(i);
    if (!a) bad("word %d is missing", i);
    return a;
}
static DWORD parse_num(const char *a)
{
    DWORD v = 0;
    while (*a) {
        char tok[80]; size_t n = strcspn(a, "|"); char *end; size_t i;
        if (n == 0 || n >= sizeof tok) { bad("bad number %s", a); return 0; }
        memcpy(tok, a, n); tok[n] = 0;
        a += n; if (*a == '|') a++;
        if ((tok[0] >= '0' && tok[0] <= '9') || tok[0] == '-') {
            v |= (DWORD)(tok[0] == '-' ? (unsigned long)strtol(tok, &end, 0) : strtoul(tok, &end, 0));
            if (*end) { bad("bad number %s", tok); return 0; }
        } else {
            for (i = 0; i < sizeof names / sizeof names[0]; i++)
                if (!strcmp(names[i].name, tok)) { v |= (DWORD)names[i].value; break; }
            if (i == sizeof names / sizeof names[0]) { bad("unknown name %s", tok); return 0; }
        }
    }
    return v;
}
static DWORD num(int i) { const char *a = need(i); return a ? parse_num(a) : 0; }
static DWORD num_or(int i, DWORD dflt) { const char *a = arg(i); return a ? parse_num(a) : dflt; }
static const char *str(int i) { const char *a = need(i); return a && !strcmp(a, "-") ? NULL : a; }

struct bytes { BYTE *p; DWORD n; };           /* p NULL: a NULL pointer */
static int hexdigit(int c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
#define MAXB 4
static BYTE *scratch[MAXB]; static int nscratch;
#define SLACK 16384                            /* some CSPs write past small buffers */
static BYTE *temp(size_t n)                    /* zeroed, freed after the command */
{
    BYTE *p = calloc(1, n + SLACK);
    if (!p) exit(3);
    scratch[nscratch++] = p;
    return p;
}
static struct bytes hexarg_room(int i, DWORD room)
{
    struct bytes b = { NULL, 0 }; const char *a = need(i); size_t n, k;
    if (!a || !strcmp(a, "null")) return b;
    if (!strcmp(a, "-")) a = "";
    n = strlen(a);
    if (n % 2) { bad("odd hex"); return b; }
    b.p = temp(n / 2 + room); b.n = (DWORD)(n / 2);
    for (k = 0; k < n / 2; k++) {
        int h = hexdigit(a[2 * k]), l = hexdigit(a[2 * k + 1]);
        if (h < 0 || l < 0) { bad("bad hex"); return b; }
        b.p[k] = (BYTE)(h << 4 | l);
    }
    return b;
}
static struct bytes hexarg(int i) { return hexarg_room(i, 0); }

static int last_id;
static ULONG_PTR handle(struct table *t, const char *a, const char *kind)
{
    char *end; long v;
    last_id = 0;
    if (!a) return 0;
    v = strtol(a, &end, 0);
    if (*end || !*a || v < 0 || v >= MAXID || (v && !t->h[v])) { bad("unknown %s id %.40s", kind, a); return 0; }
    last_id = (int)v;
    return v ? t->h[v] : 0;
}
static HCRYPTPROV prov(int i) { return handle(&provs, need(i), "provider"); }
static HCRYPTKEY key(int i) { return handle(&keys, need(i), "key"); }
static HCRYPTHASH hashh(int i) { return handle(&hashes, need(i), "hash"); }
static HCRYPTHASH opthash(void) { const char *o = opt("hash"); return o ? handle(&hashes, o, "hash") : 0; }
/* cap= : -1 not given, -2 null */
static long optcap(void)
{
    const char *o = opt("cap");
    if (!o) return -1;
    if (!strcmp(o, "null")) return -2;
    return (long)parse_num(o);
}

/* ---- exceptions raised inside a CSP ------------------------------------ */
static void *jb[5]; static volatile int armed; static volatile DWORD crash_code;
static LONG WINAPI on_crash(EXCEPTION_POINTERS *e)
{
    if (!armed) TerminateProcess(GetCurrentProcess(), 4);   /* no debugger on stdout */
    crash_code = e->ExceptionRecord->ExceptionCode;
    armed = 0;
    __builtin_longjmp(jb, 1);
}

/* ---- commands ----------------------------------------------------------- */
static void c_version(void)
{
    HMODULE nt = GetModuleHandleA("ntdll.dll");
    const char *(CDECL *wv)(void) = (void *)GetProcAddress(nt, "wine_get_version");
    if (wv) put("ok wine %s", wv());
    else {
        LONG (WINAPI *rv)(OSVERSIONINFOW *) = (void *)GetProcAddress(nt, "RtlGetVersion");
        OSVERSIONINFOW v; memset(&v, 0, sizeof v); v.dwOSVersionInfoSize = sizeof v;
        if (rv) rv(&v);
        put("ok windows %lu.%lu.%lu", v.dwMajorVersion, v.dwMinorVersion, v.dwBuildNumber);
    }
}
static void c_enumproviders(void)
{
    DWORD i, type, len; char name[512];
    put("ok ");
    for (i = 0; ; i++) {
        len = sizeof name;
        if (!CryptEnumProvidersA(i, NULL, 0, &type, name, &len)) break;
        put("%s%lu:\"%s\"", i ? ";" : "", type, name);
    }
}
static void c_acquire(void)
{
    const char *csp = str(1); DWORD type = num(2); const char *cont = str(3); DWORD flags = num(4);
    HCRYPTPROV h = 0;
    if (failed) return;
    if (!CryptAcquireContextA(&h, cont, csp, type, flags)) { say_err(); return; }
    if (flags & CRYPT_DELETEKEYSET) { put("ok 0"); return; }
    put("ok %d", tab_add(&provs, h));
}
static void c_release(void)
{
    HCRYPTPROV h = prov(1); int id = last_id;
    if (failed) return;
    if (CryptReleaseContext(h, num_or(2, 0))) { provs.h[id] = 0; put("ok"); } else say_err();
}
static void c_provparam(void)
{
    HCRYPTPROV h = prov(1); DWORD p = num(2), flags = num_or(3, 0); long cap = optcap(); DWORD n; BYTE *b;
    if (failed) return;
    n = cap >= 0 ? (DWORD)cap : cap == -2 ? 0 : 65536;
    b = temp(n);
    if (CryptGetProvParam(h, p, cap == -2 ? NULL : b, &n, flags)) {
        if (cap == -2) put("ok len=%lu", n); else { put("ok "); put_hex(b, n); }
    } else result_bytes(FALSE, NULL, n);
}
static void c_setprovparam(void)
{
    HCRYPTPROV h = prov(1); DWORD p = num(2); struct bytes b = hexarg(3); DWORD flags = num_or(4, 0);
    if (!failed) result(CryptSetProvParam(h, p, b.p, flags));
}
static void c_enumalgs(void)
{
    HCRYPTPROV h = prov(1); DWORD flags = CRYPT_FIRST, n; int first = 1; union { PROV_ENUMALGS a; BYTE b[1024]; } u;
    if (failed) return;
    put("ok ");
    for (;;) {
        memset(&u, 0, sizeof u); n = sizeof u;
        if (!CryptGetProvParam(h, PP_ENUMALGS, u.b, &n, flags)) {
            if (first) { outlen = 0; say_err(); }
            break;
        }
        put("%s%lx,%lu,%s", first ? "" : ";", (unsigned long)u.a.aiAlgid, u.a.dwBitLen, u.a.szName);
        first = 0; flags = 0;
    }
}
static void c_enumalgsex(void)
{
    HCRYPTPROV h = prov(1); DWORD flags = CRYPT_FIRST, n; int first = 1; union { PROV_ENUMALGS_EX a; BYTE b[1024]; } u;
    if (failed) return;
    put("ok ");
    for (;;) {
        memset(&u, 0, sizeof u); n = sizeof u;
        if (!CryptGetProvParam(h, PP_ENUMALGS_EX, u.b, &n, flags)) {
            if (first) { outlen = 0; say_err(); }
            break;
        }
        put("%s%lx,%lu,%lu,%lu,%lx,%s,%s", first ? "" : ";", (unsigned long)u.a.aiAlgid, u.a.dwDefaultLen,
            u.a.dwMinLen, u.a.dwMaxLen, u.a.dwProtocols, u.a.szName, u.a.szLongName);
        first = 0; flags = 0;
    }
}
static void c_enumcontainers(void)
{
    HCRYPTPROV h = prov(1); DWORD flags = CRYPT_FIRST, n; int first = 1; BYTE b[4096];
    if (failed) return;
    put("ok ");
    for (;;) {
        memset(b, 0, sizeof b); n = sizeof b;
        if (!CryptGetProvParam(h, PP_ENUMCONTAINERS, b, &n, flags)) {
            if (first && GetLastError() != ERROR_NO_MORE_ITEMS) { outlen = 0; say_err(); }
            break;
        }
        put("%s%s", first ? "" : ";", (char *)b);
        first = 0; flags = 0;
    }
}
static void c_genrandom(void)
{
    HCRYPTPROV h = prov(1); DWORD n = num(2); struct bytes seed = { NULL, 0 }; BYTE *b; BOOL r;
    if (arg(3)) seed = hexarg(3);
    if (failed) return;
    if (n > 1 << 20) { bad("too many bytes"); return; }
    b = temp(n > seed.n ? n : seed.n);
    if (seed.n) memcpy(b, seed.p, seed.n);
    r = CryptGenRandom(h, n, b);
    result_bytes(r, b, n);
}
static void say_key(BOOL r, const HCRYPTKEY *k) { if (r) put("ok %d", tab_add(&keys, *k)); else say_err(); }
static void say_hash(BOOL r, const HCRYPTHASH *k) { if (r) put("ok %d", tab_add(&hashes, *k)); else say_err(); }

static void c_genkey(void)
{
    HCRYPTPROV h = prov(1); DWORD alg = num(2), flags = num(3); HCRYPTKEY k = 0;
    if (!failed) say_key(CryptGenKey(h, alg, flags, &k), &k);
}
static void c_derivekey(void)
{
    HCRYPTPROV h = prov(1); DWORD alg = num(2); HCRYPTHASH hh = hashh(3); DWORD flags = num(4); HCRYPTKEY k = 0;
    if (!failed) say_key(CryptDeriveKey(h, alg, hh, flags, &k), &k);
}
static void c_derive(void)
{
    HCRYPTPROV h = prov(1); DWORD alg = num(2), ha = num(3); struct bytes b = hexarg(4); DWORD flags = num(5);
    HCRYPTHASH hh = 0; HCRYPTKEY k = 0; BOOL r;
    if (failed) return;
    if (!CryptCreateHash(h, ha, 0, 0, &hh)) { say_err(); put(" at=createhash"); return; }
    if (!CryptHashData(hh, b.p, b.n, 0)) { say_err(); put(" at=hashdata"); CryptDestroyHash(hh); return; }
    r = CryptDeriveKey(h, alg, hh, flags, &k);
    say_key(r, &k);
    CryptDestroyHash(hh);
}
static void c_getuserkey(void)
{
    HCRYPTPROV h = prov(1); DWORD spec = num(2); HCRYPTKEY k = 0;
    if (!failed) say_key(CryptGetUserKey(h, spec, &k), &k);
}
static void c_dupkey(void)
{
    HCRYPTKEY s = key(1), k = 0;
    if (!failed) say_key(CryptDuplicateKey(s, NULL, 0, &k), &k);
}
static void c_destroykey(void)
{
    HCRYPTKEY k = key(1); int id = last_id;
    if (failed) return;
    if (CryptDestroyKey(k)) { keys.h[id] = 0; put("ok"); } else say_err();
}
static void c_exportkey(void)
{
    HCRYPTKEY k = key(1), e = key(2); DWORD type = num(3), flags = num(4), n = 0; long cap = optcap(); BYTE *b; BOOL r;
    if (failed) return;
    if (cap < 0) {
        if (!CryptExportKey(k, e, type, flags, NULL, &n)) { say_err(); return; }
        if (cap == -2) { put("ok len=%lu", n); return; }
    } else n = (DWORD)cap;
    b = temp(n);
    r = CryptExportKey(k, e, type, flags, b, &n);
    result_bytes(r, b, n);
}
static void c_importkey(void)
{
    HCRYPTPROV h = prov(1); struct bytes b = hexarg(2); HCRYPTKEY e = key(3), k = 0; DWORD flags = num(4);
    if (!failed) say_key(CryptImportKey(h, b.p, b.n, e, flags, &k), &k);
}
static void c_getkeyparam(void)
{
    HCRYPTKEY k = key(1); DWORD p = num(2), flags = num_or(3, 0), n; long cap = optcap(); BYTE *b;
    if (failed) return;
    n = cap >= 0 ? (DWORD)cap : cap == -2 ? 0 : 65536;
    b = temp(n);
    if (CryptGetKeyParam(k, p, cap == -2 ? NULL : b, &n, flags)) {
        if (cap == -2) put("ok len=%lu", n); else { put("ok "); put_hex(b, n); }
    } else result_bytes(FALSE, NULL, n);
}
static void c_setkeyparam(void)
{
    HCRYPTKEY k = key(1); DWORD p = num(2); struct bytes b = hexarg(3); DWORD flags = num_or(4, 0);
    if (!failed) result(CryptSetKeyParam(k, p, b.p, flags));
}
static void c_setkeyparamblob(void)
{
    HCRYPTKEY k = key(1); DWORD p = num(2); struct bytes b = hexarg(3); DWORD flags = num_or(4, 0); CRYPT_DATA_BLOB d;
    if (failed) return;
    d.cbData = b.n; d.pbData = b.p;
    result(CryptSetKeyParam(k, p, (BYTE *)&d, flags));
}
static void c_encrypt(void)
{
    HCRYPTKEY k = key(1); BOOL fin = (BOOL)num(2); DWORD flags = num(3); struct bytes b; HCRYPTHASH hh = opthash();
    long cap = optcap(); DWORD n, room; BOOL r;
    b = hexarg_room(4, 8192 + (cap > 0 ? cap : 0));
    if (failed) return;
    n = b.n; room = cap >= 0 ? (DWORD)cap : b.n + 8192;
    if (cap == -2) {
        if (CryptEncrypt(k, hh, fin, flags, NULL, &n, 0)) put("ok len=%lu", n); else say_err();
        return;
    }
    r = CryptEncrypt(k, hh, fin, flags, b.p, &n, room);
    result_bytes(r, b.p, n);
}
static void c_decrypt(void)
{
    HCRYPTKEY k = key(1); BOOL fin = (BOOL)num(2); DWORD flags = num(3); struct bytes b; HCRYPTHASH hh = opthash(); DWORD n; BOOL r;
    b = hexarg_room(4, 8192);
    if (failed) return;
    n = b.n;
    r = CryptDecrypt(k, hh, fin, flags, b.p, &n);
    result_bytes(r, b.p, n);
}
static void c_createhash(void)
{
    HCRYPTPROV h = prov(1); DWORD alg = num(2); HCRYPTKEY k = key(3); DWORD flags = num(4); HCRYPTHASH hh = 0;
    if (!failed) say_hash(CryptCreateHash(h, alg, k, flags, &hh), &hh);
}
static void c_hashdata(void)
{
    HCRYPTHASH hh = hashh(1); struct bytes b = hexarg(2); DWORD flags = num_or(3, 0);
    if (!failed) result(CryptHashData(hh, b.p, b.n, flags));
}
static void c_hashsessionkey(void)
{
    HCRYPTHASH hh = hashh(1); HCRYPTKEY k = key(2); DWORD flags = num_or(3, 0);
    if (!failed) result(CryptHashSessionKey(hh, k, flags));
}
static void c_gethashparam(void)
{
    HCRYPTHASH hh = hashh(1); DWORD p = num(2), flags = num_or(3, 0), n; long cap = optcap(); BYTE *b;
    if (failed) return;
    n = cap >= 0 ? (DWORD)cap : cap == -2 ? 0 : 4096;
    /* Some CSPs write as many bytes as they are offered (CALG_TLS1PRF). */
    b = temp(n);
    if (CryptGetHashParam(hh, p, cap == -2 ? NULL : b, &n, flags)) {
        if (cap == -2) put("ok len=%lu", n); else { put("ok "); put_hex(b, n); }
    } else result_bytes(FALSE, NULL, n);
}
static void c_sethashparam(void)
{
    HCRYPTHASH hh = hashh(1); DWORD p = num(2); struct bytes b = hexarg(3); DWORD flags = num_or(4, 0);
    if (!failed) result(CryptSetHashParam(hh, p, b.p, flags));
}
static void c_sethashparamblob(void)
{
    HCRYPTHASH hh = hashh(1); DWORD p = num(2); struct bytes b = hexarg(3); DWORD flags = num_or(4, 0); CRYPT_DATA_BLOB d;
    if (failed) return;
    d.cbData = b.n; d.pbData = b.p;
    result(CryptSetHashParam(hh, p, (BYTE *)&d, flags));
}
static void c_sethmacinfo(void)
{
    HCRYPTHASH hh = hashh(1); DWORD alg = num(2); struct bytes i = hexarg(3), o = hexarg(4); DWORD flags = num_or(5, 0); HMAC_INFO m;
    if (failed) return;
    memset(&m, 0, sizeof m);
    m.HashAlgid = alg;
    if (i.n) { m.pbInnerString = i.p; m.cbInnerString = i.n; }
    if (o.n) { m.pbOuterString = o.p; m.cbOuterString = o.n; }
    result(CryptSetHashParam(hh, HP_HMAC_INFO, (BYTE *)&m, flags));
}
static void c_signhash(void)
{
    HCRYPTHASH hh = hashh(1); DWORD spec = num(2), flags = num(3), n = 0; BYTE *b; BOOL r; const char *d = opt("desc");
    if (failed) return;
    if (!CryptSignHashA(hh, spec, d, flags, NULL, &n)) { say_err(); return; }
    b = temp(n);
    r = CryptSignHashA(hh, spec, d, flags, b, &n);
    result_bytes(r, b, n);
}
static void c_verifysignature(void)
{
    HCRYPTHASH hh = hashh(1); struct bytes b = hexarg(2); HCRYPTKEY k = key(3); DWORD flags = num(4); const char *d = opt("desc");
    if (!failed) result(CryptVerifySignatureA(hh, b.p, b.n, k, d, flags));
}
static void c_duphash(void)
{
    HCRYPTHASH s = hashh(1), h = 0;
    if (!failed) say_hash(CryptDuplicateHash(s, NULL, 0, &h), &h);
}
static void c_destroyhash(void)
{
    HCRYPTHASH hh = hashh(1); int id = last_id;
    if (failed) return;
    if (CryptDestroyHash(hh)) { hashes.h[id] = 0; put("ok"); } else say_err();
}
static void c_hash(void)
{
    HCRYPTPROV h = prov(1); DWORD alg = num(2); struct bytes b = hexarg(3); HCRYPTHASH hh = 0; BYTE v[512]; DWORD n = sizeof v; BOOL r;
    if (failed) return;
    if (!CryptCreateHash(h, alg, 0, 0, &hh)) { say_err(); return; }
    r = CryptHashData(hh, b.p, b.n, 0) && CryptGetHashParam(hh, HP_HASHVAL, v, &n, 0);
    result_bytes(r, v, n);
    CryptDestroyHash(hh);
}

static const struct { const char *name; void (*run)(void); } commands[] = {
    { "version", c_version }, { "enumproviders", c_enumproviders },
    { "acquire", c_acquire }, { "release", c_release },
    { "provparam", c_provparam }, { "getprovparam", c_provparam },
    { "setprovparam", c_setprovparam },
    { "enumalgs", c_enumalgs }, { "enumalgsex", c_enumalgsex },
    { "enumcontainers", c_enumcontainers }, { "genrandom", c_genrandom },
    { "genkey", c_genkey }, { "derivekey", c_derivekey },
    { "derive", c_derive }, { "getuserkey", c_getuserkey },
    { "dupkey", c_dupkey }, { "destroykey", c_destroykey },
    { "exportkey", c_exportkey }, { "importkey", c_importkey },
    { "getkeyparam", c_getkeyparam }, { "setkeyparam", c_setkeyparam },
    { "setkeyparamblob", c_setkeyparamblob },
    { "encrypt", c_encrypt }, { "decrypt", c_decrypt },
    { "createhash", c_createhash }, { "hashdata", c_hashdata },
    { "hashsessionkey", c_hashsessionkey },
    { "gethashparam", c_gethashparam }, { "sethashparam", c_sethashparam },
    { "sethashparamblob", c_sethashparamblob },
    { "sethmacinfo", c_sethmacinfo }, { "signhash", c_signhash },
    { "verifysignature", c_verifysignature }, { "duphash", c_duphash },
    { "destroyhash", c_destroyhash }, { "hash", c_hash }
};

/* ---- input -------------------------------------------------------------- */
static char *line; static size_t linecap;
static int read_line(void)
{
    static char buf[65536]; static DWORD have, pos; size_t n = 0;
    HANDLE in = GetStdHandle(STD_INPUT_HANDLE);
    for (;;) {
        char c;
        if (pos == have) {
            pos = 0; have = 0;
            if (!ReadFile(in, buf, sizeof buf, &have, NULL) || !have) {
                if (!n) return 0;
                break;
            }
        }
        c = buf[pos++];
        if (c == '\n') break;
        if (n + 2 > linecap) { linecap = linecap ? linecap * 2 : 4096; line = realloc(line, linecap); if (!line) exit(3); }
        line[n++] = c;
    }
    if (n + 2 > linecap) { linecap = n + 2; line = realloc(line, linecap); if (!line) exit(3); }
    while (n && (line[n - 1] == '\r' || line[n - 1] == ' ')) n--;
    line[n] = 0;
    return 1;
}

static void dispatch(void)
{
    size_t i;
    for (i = 0; i < sizeof commands / sizeof commands[0]; i++)
        if (!strcmp(word[0], commands[i].name)) {
            SetLastError(0);
            armed = 1;
            if (__builtin_setjmp(jb) == 0) commands[i].run();
            else { outlen = 0; put("crash %lx", (unsigned long)crash_code); }
            armed = 0;
            return;
        }
    bad("unknown command %.40s", word[0]);
}

int main(void)
{
    int i;
    _setmode(_fileno(stdout), _O_BINARY);
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    SetUnhandledExceptionFilter(on_crash);
    put("");
    while (read_line()) {
        failed = 0; outlen = 0;
        if (!line[0] || line[0] == '#') { put("ok"); flush_line(); continue; }
        split(line);
        if (!nwords) { put("ok"); flush_line(); continue; }
        if (!strcmp(word[0], "quit")) { put("ok"); flush_line(); break; }
        dispatch();
        flush_line();
        for (i = 0; i < nscratch; i++) free(scratch[i]);
        nscratch = 0;
    }
    for (i = hashes.top; i > 0; i--) if (hashes.h[i]) CryptDestroyHash(hashes.h[i]);
    for (i = keys.top; i > 0; i--) if (keys.h[i]) CryptDestroyKey(keys.h[i]);
    for (i = provs.top; i > 0; i--) if (provs.h[i]) CryptReleaseContext(provs.h[i], 0);
    return 0;
}
