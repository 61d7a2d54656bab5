using static BankHub.Formats.Nacha.Layout.NachaFieldType;

namespace BankHub.Formats.Nacha.Layout;

/// <summary>One field of a record: its Nacha name, its one-based position, its length, type and inclusion requirement.</summary>
public sealed record NachaField(string Name, int Position, int Length, NachaFieldType Type, NachaInclusion Inclusion)
{
    /// <summary>The value that a field of type Constant must have, else empty.</summary>
    public string Value { get; private init; } = "";

    /// <summary>Whether the content names an account or a person, so that findings mask it.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The zero-based index of the first character.</summary>
    public int Start => Position - 1;

    /// <summary>The zero-based index after the last character.</summary>
    public int End => Start + Length;

    internal static NachaField Text(string name, int position, int length, NachaInclusion inclusion) =>
        new(name, position, length, Alphanumeric, inclusion);

    internal static NachaField Number(string name, int position, int length, NachaInclusion inclusion) =>
        new(name, position, length, Numeric, inclusion);

    internal static NachaField Of(NachaFieldType type, string name, int position, int length, NachaInclusion inclusion) =>
        new(name, position, length, type, inclusion);

    internal static NachaField Constant(string name, int position, string value) =>
        new(name, position, value.Length, NachaFieldType.Constant, NachaInclusion.Mandatory) { Value = value };

    internal static NachaField Reserved(int position, int length) =>
        new("Reserved", position, length, Blank, NachaInclusion.Optional);
}
