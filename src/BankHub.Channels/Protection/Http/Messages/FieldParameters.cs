namespace BankHub.Channels.Protection.Http.Messages;

/// <summary>The parameters of an item or of a list, in their order.</summary>
internal sealed record FieldParameters(IReadOnlyList<(string Name, FieldValue Value)> All)
{
    public static FieldParameters None { get; } = new([]);

    public string Written => string.Concat(All.Select(p => p.Value is { Kind: FieldKind.Flag, Text: "1" }
        ? $";{p.Name}"
        : $";{p.Name}={p.Value.Written}"));

    public bool Has(string name) => All.Any(p => p.Name == name);

    public bool IsSet(string name) => All.Any(p => p.Name == name && p.Value is { Kind: FieldKind.Flag, Text: "1" });

    /// <summary>Null when it is not there or no string.</summary>
    public string? Text(string name) => All.Where(p => p.Name == name && p.Value.Kind == FieldKind.String)
        .Select(p => p.Value.Text).FirstOrDefault();

    /// <summary>Null when it is not there or no number.</summary>
    public long? Number(string name)
    {
        foreach (var (key, value) in All)
        {
            if (key == name && value.Kind == FieldKind.Integer)
                return long.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture);
        }

        return null;
    }
}
