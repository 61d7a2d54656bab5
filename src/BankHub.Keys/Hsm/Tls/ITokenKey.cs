namespace BankHub.Keys.Hsm.Tls;

/// <summary>A key in a token, as OpenSSL's callbacks use it.</summary>
internal interface ITokenKey
{
    /// <summary>Where it lies: library, token and object, and the reference to its PIN, not the PIN.</summary>
    string Place { get; }

    /// <summary>The last time that the token did not sign for TLS; null when it always did.</summary>
    TokenFault? Fault { get; set; }

    /// <summary>
    /// Signs what TLS hands over: for RSA what is padded so, for EC a hash, which gives a DER signature. Throws when the token does not.
    /// </summary>
    byte[] SignForTls(ReadOnlySpan<byte> data, int padding);
}
