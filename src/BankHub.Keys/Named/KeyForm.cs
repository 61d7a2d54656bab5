namespace BankHub.Keys.Named;

/// <summary>What a named key is made of, and so where it lies in its <see cref="NamedKey"/>.</summary>
public enum KeyForm
{
    /// <summary>RSA or EC, perhaps with a certificate: <see cref="NamedKey.Algorithm"/>.</summary>
    Asymmetric,

    /// <summary>A shared secret: <see cref="NamedKey.Secret"/>, as it is.</summary>
    Secret,

    /// <summary>A key file of OpenSSH: <see cref="NamedKey.Secret"/> is its text.</summary>
    OpenSsh,

    /// <summary>An armored OpenPGP key: <see cref="NamedKey.Secret"/> is its text.</summary>
    OpenPgp,
}
