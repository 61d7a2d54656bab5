namespace BankHub.Channels.Protection.Xml;

/// <summary>
/// By which rules the bytes of XML are made that are signed; none has comments. Where an element is signed alone, its surroundings' own
/// <c>xml:</c> attributes, which the inclusive rules would hand down to it, are not: such a signature is not believed.
/// </summary>
/// <param name="IsInclusive">Canonical XML 1.0: all declarations in scope; otherwise the exclusive rules: those that are used.</param>
/// <param name="Listed">The prefixes of InclusiveNamespaces; null for none.</param>
internal sealed record CanonicalForm(bool IsInclusive, string? Listed = null)
{
    public static CanonicalForm Exclusive { get; } = new(IsInclusive: false);

    public static CanonicalForm Inclusive { get; } = new(IsInclusive: true);
}
