using static BankHub.Formats.Nacha.Layout.NachaFieldType;

namespace BankHub.Formats.Nacha.Layout;

/// <summary>One field of a record: its Nacha name, its one-based position, its length, type and inclusion requirement.</summary>
public sealed record NachaField(string Name, int Position, int Length, NachaFieldType Type, NachaInclusion Inclusion)
{
    /// <summary>The name in the file as JSON; empty for a field that is not there.</summary>
    public string JsonName { get; private init; } = "";

    /// <summary>The value that a field of type Constant must have, else empty.</summary>
    public string Value { get; private init; } = "";

    /// <summary>Whether the content names an account or a person, so that findings mask it.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The zero-based index of the first character.</summary>
    public int Start { get; } = Position - 1;

    /// <summary>The zero-based index after the last character.</summary>
    public int End => Start + Length;

    internal static NachaField Text(string name, int position, int length, NachaInclusion inclusion, string json = "") =>
        new(name, position, length, Alphanumeric, inclusion) { JsonName = json };

    internal static NachaField Number(string name, int position, int length, NachaInclusion inclusion, string json = "") =>
        new(name, position, length, Numeric, inclusion) { JsonName = json };

    internal static NachaField Digits(string name, int position, int length, NachaInclusion inclusion, string json = "") =>
        new(name, position, length, NachaFieldType.Digits, inclusion) { JsonName = json };

    internal static NachaField Date(string name, int position, int length, NachaInclusion inclusion, string json = "") =>
        new(name, position, length, NachaFieldType.Date, inclusion) { JsonName = json };

    internal static NachaField Time(string name, int position, int length, NachaInclusion inclusion, string json = "") =>
        new(name, position, length, NachaFieldType.Time, inclusion) { JsonName = json };

    internal static NachaField Routing(string name, int position, int length, NachaInclusion inclusion, string json = "") =>
        new(name, position, length, NachaFieldType.Routing, inclusion) { JsonName = json };

    internal static NachaField Constant(string name, int position, string value, string json = "") =>
        new(name, position, value.Length, NachaFieldType.Constant, NachaInclusion.Mandatory) { Value = value, JsonName = json };

    internal static NachaField Reserved(int position, int length) =>
        new("Reserved", position, length, Blank, NachaInclusion.Optional);
}
