namespace BankHub.Formats.Iso20022.Writing;

/// <summary>How a message is written.</summary>
public sealed record IsoWriteOptions
{
    /// <summary>Compact, with every character that XML can carry.</summary>
    public static readonly IsoWriteOptions Default = new();

    /// <summary>Which characters texts may hold; nothing is replaced here.</summary>
    public CharacterSet Characters { get; init; } = CharacterSet.Any;

    /// <summary>Whether elements stand on lines of their own.</summary>
    public bool Indent { get; init; }

    /// <summary>The element around business header and document.</summary>
    public string Envelope { get; init; } = "RequestPayload";

    /// <summary>Called after each transaction or entry: a good moment to hand over what was written so far.</summary>
    public Action? Written { get; init; }
}
