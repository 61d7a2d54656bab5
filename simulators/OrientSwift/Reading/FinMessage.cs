namespace BankHub.Simulators.OrientSwift.Reading;

/// <summary>A field of a message's text.</summary>
public sealed record FinField(string Tag, string Value)
{
    public string[] Lines => Value.Split("\r\n");
}

/// <summary>A message as this gateway reads it.</summary>
/// <param name="Raw">All of it, as it came.</param>
/// <param name="Basic">Block 1.</param>
/// <param name="Application">Block 2.</param>
/// <param name="User">Block 3, by tag.</param>
/// <param name="Fields">Block 4, in its order.</param>
/// <param name="Trailers">Block 5, by tag.</param>
public sealed record FinMessage(
    string Raw, string Basic, string Application, IReadOnlyDictionary<string, string> User, IReadOnlyList<FinField> Fields,
    IReadOnlyDictionary<string, string> Trailers)
{
    public string Type => Application.Length >= 4 ? Application[1..4] : "";

    public string? Mur => User.GetValueOrDefault("108");

    public string? Uetr => User.GetValueOrDefault("121");

    /// <summary>Whether the sender says that he may have sent it before.</summary>
    public bool IsPossibleDuplicate => Trailers.ContainsKey("PDE");

    public string Text(string tag) =>
        Fields.FirstOrDefault(field => field.Tag == tag)?.Value ?? throw new FormatException($"field {tag} is missing");

    /// <summary>The first field with the number, whatever its option.</summary>
    public FinField? Any(string number) => Fields.FirstOrDefault(field => field.Tag.StartsWith(number, StringComparison.Ordinal));

    /// <summary>The last one: in a cover it is that of the customer's transfer.</summary>
    public FinField? Last(string number) => Fields.LastOrDefault(field => field.Tag.StartsWith(number, StringComparison.Ordinal));
}
