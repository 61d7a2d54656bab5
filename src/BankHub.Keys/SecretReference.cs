namespace BankHub.Keys;

/// <summary>A reference to a secret, as configuration writes it: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
/// <param name="Scheme"><c>env</c> or <c>file</c>.</param>
/// <param name="Name">The variable or the path.</param>
public readonly record struct SecretReference(string Scheme, string Name)
{
    public const string Environment = "env";

    public const string File = "file";

    /// <summary>Null when the text is no reference; what it is instead may be a secret and is not to be shown.</summary>
    public static SecretReference? Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == text.Length - 1)
            return null;
        var reference = new SecretReference(text[..colon], text[(colon + 1)..]);
        return reference.Scheme is Environment or File ? reference : null;
    }
}
