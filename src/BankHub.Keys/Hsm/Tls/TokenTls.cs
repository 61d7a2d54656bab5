using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace BankHub.Keys.Hsm.Tls;

/// <summary>
/// Keys of tokens as the framework's TLS takes them: a pair of OpenSSL with the public part alone, whose private operations call the
/// token through the same sessions as everything else here. So no PIN reaches OpenSSL, no engine or provider need be installed, and a
/// token that comes back serves again.
/// </summary>
[SupportedOSPlatform("linux")]
internal static unsafe class TokenTls
{
    private static readonly Lazy<nint> RsaMethod = new(MakeRsa), EcMethod = new(MakeEc);

    /// <summary>Throws CryptographicException where OpenSSL does not take it.</summary>
    public static AsymmetricAlgorithm Of(AsymmetricAlgorithm key)
    {
        if (!OpenSsl.IsThere)
            throw new CryptographicException("A token's key needs OpenSSL 3 for TLS.");
        return key switch
        {
            HsmRsa rsa => new RSAOpenSsl(Pair(rsa.ExportSubjectPublicKeyInfo(), rsa)),
            HsmEcdsa ec => new ECDsaOpenSsl(Pair(ec.ExportSubjectPublicKeyInfo(), ec)),
            _ => throw new CryptographicException("No key of a token."),
        };
    }

    private static SafeEvpPKeyHandle Pair(byte[] spki, ITokenKey owner)
    {
        var isRsa = owner is HsmRsa;
        fixed (byte* first = spki)
        {
            var from = first;
            var key = isRsa ? OpenSsl.d2i_RSA_PUBKEY(null, &from, spki.Length) : OpenSsl.d2i_EC_PUBKEY(null, &from, spki.Length);
            if (key == 0)
                throw new CryptographicException("OpenSSL does not take the key.");
            // From here on whoever frees the key frees the handle, by the method's end.
            var handle = GCHandle.ToIntPtr(GCHandle.Alloc(owner));
            var pair = OpenSsl.EVP_PKEY_new();
            var isMade = isRsa
                ? OpenSsl.RSA_set_method(key, RsaMethod.Value) + OpenSsl.RSA_set_ex_data(key, OpenSsl.Place, handle)
                : OpenSsl.EC_KEY_set_method(key, EcMethod.Value) + OpenSsl.EC_KEY_set_ex_data(key, OpenSsl.Place, handle);
            if (isMade == 2 && OpenSsl.EVP_PKEY_assign(pair, isRsa ? OpenSsl.TypeRsa : OpenSsl.TypeEc, key) == 1)
                return new SafeEvpPKeyHandle(pair, ownsHandle: true);
            OpenSsl.EVP_PKEY_free(pair);
            if (isRsa)
                OpenSsl.RSA_free(key);
            else
                OpenSsl.EC_KEY_free(key);
            throw new CryptographicException("OpenSSL does not take the key.");
        }
    }

    private static nint MakeRsa()
    {
        var method = OpenSsl.RSA_meth_dup(OpenSsl.RSA_PKCS1_OpenSSL());
        return OpenSsl.RSA_meth_set_priv_enc(method, &Callbacks.SignRsa) + OpenSsl.RSA_meth_set_finish(method, &Callbacks.EndRsa) == 2
            ? method
            : throw new CryptographicException("OpenSSL takes no method.");
    }

    private static nint MakeEc()
    {
        var method = OpenSsl.EC_KEY_METHOD_new(OpenSsl.EC_KEY_OpenSSL());
        OpenSsl.EC_KEY_METHOD_set_sign(method, &Callbacks.SignEc, 0, 0);
        OpenSsl.EC_KEY_METHOD_set_init(method, 0, &Callbacks.EndEc, 0, 0, 0, 0);
        return method;
    }
}
