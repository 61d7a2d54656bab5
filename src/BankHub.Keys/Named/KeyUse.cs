namespace BankHub.Keys.Named;

/// <summary>What a named key may be used for: a key that signs payments opens no door and decrypts no file.</summary>
public enum KeyUse
{
    /// <summary>Signs what we send: with its private part, which may lie in an HSM.</summary>
    Sign,

    /// <summary>Checks what a bank signed: its public part, pinned.</summary>
    Verify,

    /// <summary>Encrypts for a bank: its public part.</summary>
    Encrypt,

    /// <summary>Decrypts what a bank encrypted for us.</summary>
    Decrypt,

    /// <summary>Proves who we are in TLS; with a certificate.</summary>
    Tls,

    /// <summary>Proves who we are to an SSH server.</summary>
    Ssh,

    /// <summary>A secret that both sides share: HMAC both ways.</summary>
    Mac,
}
