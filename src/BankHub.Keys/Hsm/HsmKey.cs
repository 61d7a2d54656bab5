using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Ports;

namespace BankHub.Keys.Hsm;

/// <summary>A key in a token, found by label or id each time anew, so that it can be replaced there.</summary>
public sealed class HsmKey(HsmAddress address, string pin, ISecrets secrets)
{
    private const int NonceLength = 12, TagLength = 16, LongestSignature = 1024;

    private readonly HsmToken _token = HsmLibrary.Of(address.Library).Token(address.Token);

    /// <summary>An RSA or an ECDsa that works in the token; HsmException where it is not there or is of another kind.</summary>
    public AsymmetricAlgorithm Open() => Do((cryptoki, session) =>
    {
        var own = Find(cryptoki, session, Ck.ClassPrivateKey) ?? throw Missing("private key");
        var shown = Find(cryptoki, session, Ck.ClassPublicKey) ?? own;
        return Number(cryptoki.Attribute(session, own, Ck.AttributeKeyType)) switch
        {
            Ck.KeyRsa => (AsymmetricAlgorithm)new HsmRsa(this, new RSAParameters
            {
                Modulus = Shown(Ck.AttributeModulus),
                Exponent = Shown(Ck.AttributePublicExponent),
            }),
            Ck.KeyEc => new HsmEcdsa(this, EcPoint.Read(Shown(Ck.AttributeEcParams), Shown(Ck.AttributeEcPoint))
                ?? throw new HsmException($"The {address} lies on no curve that is known here")),
            _ => throw new HsmException($"The {address} is neither RSA nor EC"),
        };

        byte[] Shown(uint attribute) => cryptoki.Attribute(session, shown, attribute) ?? throw Missing("public part");
    });

    /// <summary>Encrypts under an AES key of the token: nonce, ciphertext, tag.</summary>
    public byte[] Wrap(byte[] plain, byte[] associated)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        return
        [
            .. nonce,
            .. Do((cryptoki, session) => cryptoki.EncryptWith(
                session, Secret(cryptoki, session), Mechanism.Gcm(nonce, associated), plain, plain.Length + TagLength)),
        ];
    }

    /// <summary>Decrypts what <see cref="Wrap"/> gave; HsmException when it was changed or is another key's.</summary>
    public byte[] Unwrap(byte[] wrapped, byte[] associated)
    {
        if (wrapped.Length < NonceLength + TagLength)
            throw new HsmException("The wrapped key is too short");
        return Do((cryptoki, session) => cryptoki.DecryptWith(
            session, Secret(cryptoki, session), Mechanism.Gcm(wrapped[..NonceLength], associated), wrapped[NonceLength..],
            wrapped.Length - NonceLength));
    }

    /// <summary>The whole of where it lies, and where its PIN is: a key whose PIN is looked for elsewhere is opened anew.</summary>
    internal string Place => $"{address.Library} {address.Token} {address.Label} {address.Id} {pin}";

    /// <summary>Token and key, no more.</summary>
    public override string ToString() => address.ToString();

    internal byte[] Sign(Mechanism mechanism, byte[] data) => Do((cryptoki, session) =>
        cryptoki.SignWith(session, Private(cryptoki, session), mechanism, data, LongestSignature));

    internal byte[] Decrypt(Mechanism mechanism, byte[] data) => Do((cryptoki, session) =>
        cryptoki.DecryptWith(session, Private(cryptoki, session), mechanism, data, Math.Max(data.Length, LongestSignature)));

    private static uint? Number(byte[]? value) => value is { Length: >= 4 } ? BitConverter.ToUInt32(value) : null;

    private nuint Private(Cryptoki cryptoki, nuint session) => Find(cryptoki, session, Ck.ClassPrivateKey) ?? throw Missing("private key");

    private nuint Secret(Cryptoki cryptoki, nuint session) => Find(cryptoki, session, Ck.ClassSecretKey) ?? throw Missing("AES key");

    private T Do<T>(Func<Cryptoki, nuint, T> operation) => _token.Do(() => secrets.Get(pin), operation);

    private nuint? Find(Cryptoki cryptoki, nuint session, uint kind)
    {
        var found = cryptoki.Find(session,
        [
            new Ckv(Ck.AttributeClass, BitConverter.GetBytes((ulong)kind)),
            .. address.Label is { } label ? [new Ckv(Ck.AttributeLabel, Encoding.UTF8.GetBytes(label))] : Array.Empty<Ckv>(),
            .. address.Id is { } id ? [new Ckv(Ck.AttributeId, Convert.FromHexString(id))] : Array.Empty<Ckv>(),
        ]);
        return found.Count > 1 ? throw new HsmException($"There are two of {address}: name label and id")
            : found.Count == 0 ? null : found[0];
    }

    private HsmException Missing(string what) => new($"There is no {what} for {address}");
}
