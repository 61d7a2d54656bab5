namespace BankHub.Keys.Hsm.Tls;

/// <summary>One time that a token did not sign in a handshake; each is another object, by which who compares knows a new one.</summary>
/// <param name="why">Token, key and answer; never a PIN.</param>
public sealed class TokenFault(string why)
{
    /// <summary>Token, key and answer.</summary>
    public string Why => why;
}
