namespace BankHub.Core.Ports;

/// <summary>Turns a reference to a secret (env:NAME, file:PATH) into the secret; configuration never holds one.</summary>
public interface ISecrets
{
    /// <summary>The secret's bytes; throws KeyNotFoundException naming the reference, never the value.</summary>
    byte[] Get(string reference);
}
