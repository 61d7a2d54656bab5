namespace BankHub.Keys.Named.Files;

/// <summary>One key as its file describes it, before anything secret is read.</summary>
/// <param name="Name">What configuration calls it.</param>
/// <param name="Id">Given, or null to follow from the key.</param>
/// <param name="Uses">What it may be used for.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Path">Its place in the file.</param>
internal sealed record KeyEntry(string Name, string? Id, IReadOnlySet<KeyUse> Uses, KeySource Source, string Path)
{
    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The key without anything secret: enough to hold a configuration against.</summary>
    public NamedKey Described => new() { Name = Name, Id = Id ?? "", Uses = Uses, Form = Source.Form };
}
