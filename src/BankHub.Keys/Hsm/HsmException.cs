using System.Security.Cryptography;

namespace BankHub.Keys.Hsm;

/// <summary>A token did not do what it was asked; the message names it and its own answer, never a PIN.</summary>
public class HsmException : CryptographicException
{
    /// <summary>With an answer of the token's library.</summary>
    internal HsmException(string what, uint answer)
        : base($"{what}: {Ck.Name(answer)}.") => Answer = answer;

    /// <summary>Without one: the library, the token or the key is not there.</summary>
    internal HsmException(string what)
        : base(what)
    {
    }

    internal uint Answer { get; }

    internal bool IsLost => Ck.IsLost(Answer);
}

/// <summary>No slot has the token.</summary>
internal sealed class HsmTokenMissingException(string label) : HsmException($"The token {label} is not there");
