using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BankHub.Keys.Hsm.Tls;

/// <summary>The few calls of OpenSSL 3 by which another does the private part of a key; the framework works on the same library.</summary>
internal static unsafe class OpenSsl
{
    private const string Library = "libcrypto.so.3";
    private const int Major = 3;

    private static readonly Lazy<bool> There = new(() =>
        OperatingSystem.IsLinux() && SafeEvpPKeyHandle.OpenSslVersion >> 28 == Major && NativeLibrary.TryLoad(Library, out var crypto)
        && NativeLibrary.TryGetExport(crypto, "RSA_meth_dup", out _)
        && NativeLibrary.TryGetExport(crypto, "EC_KEY_METHOD_new", out _));

    /// <summary>The place beside a key's own parts that is the application's.</summary>
    public const int Place = 0;

    public const int TypeRsa = 6, TypeEc = 408;

    public const int PaddingPkcs1 = 1, PaddingNone = 3;

    /// <summary>Whether the framework's TLS works on an OpenSSL that can do this.</summary>
    public static bool IsThere => There.Value;

    [DllImport(Library)]
    public static extern nint RSA_PKCS1_OpenSSL();

    [DllImport(Library)]
    public static extern nint RSA_meth_dup(nint method);

    [DllImport(Library)]
    public static extern int RSA_meth_set_priv_enc(nint method, delegate* unmanaged[Cdecl]<int, byte*, byte*, nint, int, int> sign);

    [DllImport(Library)]
    public static extern delegate* unmanaged[Cdecl]<nint, int> RSA_meth_get_finish(nint method);

    [DllImport(Library)]
    public static extern int RSA_meth_set_finish(nint method, delegate* unmanaged[Cdecl]<nint, int> finish);

    [DllImport(Library)]
    public static extern nint d2i_RSA_PUBKEY(nint* key, byte** from, nint length);

    [DllImport(Library)]
    public static extern int RSA_set_method(nint key, nint method);

    [DllImport(Library)]
    public static extern int RSA_set_ex_data(nint key, int place, nint value);

    [DllImport(Library)]
    public static extern nint RSA_get_ex_data(nint key, int place);

    [DllImport(Library)]
    public static extern void RSA_free(nint key);

    [DllImport(Library)]
    public static extern nint EC_KEY_OpenSSL();

    [DllImport(Library)]
    public static extern nint EC_KEY_METHOD_new(nint method);

    [DllImport(Library)]
    public static extern void EC_KEY_METHOD_set_sign(
        nint method, delegate* unmanaged[Cdecl]<int, byte*, int, byte*, uint*, nint, nint, nint, int> sign, nint setUp, nint signPair);

    [DllImport(Library)]
    public static extern void EC_KEY_METHOD_set_init(
        nint method, nint begin, delegate* unmanaged[Cdecl]<nint, void> finish, nint copy, nint group, nint secret, nint point);

    [DllImport(Library)]
    public static extern nint d2i_EC_PUBKEY(nint* key, byte** from, nint length);

    [DllImport(Library)]
    public static extern int EC_KEY_set_method(nint key, nint method);

    [DllImport(Library)]
    public static extern int EC_KEY_set_ex_data(nint key, int place, nint value);

    [DllImport(Library)]
    public static extern nint EC_KEY_get_ex_data(nint key, int place);

    [DllImport(Library)]
    public static extern void EC_KEY_free(nint key);

    [DllImport(Library)]
    public static extern int ERR_set_mark();

    [DllImport(Library)]
    public static extern int ERR_pop_to_mark();

    [DllImport(Library)]
    public static extern nint EVP_PKEY_new();

    [DllImport(Library)]
    public static extern int EVP_PKEY_assign(nint pair, int type, nint key);

    [DllImport(Library)]
    public static extern void EVP_PKEY_free(nint pair);
}
