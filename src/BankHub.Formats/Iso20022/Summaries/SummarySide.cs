using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Summaries;

/// <summary>
/// Picks out of a part what every message calls alike, so that a new message is summed up as soon as it is described: the header
/// (GrpHdr, or Assgnmt in cases) and the statuses.
/// </summary>
internal struct SummarySide(Facts facts) : ISide
{
    /// <summary>The newest: it has all elements that are looked for.</summary>
    public readonly Dialect Dialect => Dialect.Year2023;

    public ChoiceTypes Choice { get; set; }

    public Variant Variant { get; set; }

    public readonly string? Text(ReadOnlySpan<byte> name, string? value, TextType type, Use use)
    {
        if (value is null)
            return value;
        if (IsStatus(name))
            facts.Statuses.Add(value);
        else if (name.SequenceEqual("MsgId"u8) || name.SequenceEqual("Id"u8))
            facts.Identification ??= value;
        else if (name.SequenceEqual("NbOfTxs"u8))
            facts.NumberOfTransactions ??= value;
        return value;
    }

    public readonly decimal? Number(ReadOnlySpan<byte> name, decimal? value, NumberType type, Use use)
    {
        if (name.SequenceEqual("CtrlSum"u8))
            facts.ControlSum ??= value;
        return value;
    }

    public readonly IsoDateTime? Moment(ReadOnlySpan<byte> name, IsoDateTime? value, Use use)
    {
        if (name.SequenceEqual("CreDtTm"u8))
            facts.CreationDateTime ??= value;
        return value;
    }

    public T? Part<T>(ReadOnlySpan<byte> name, T? value, Use use)
        where T : class, IComponent, new()
    {
        if (value is not null && IsTelling(name))
            value.Describe(ref this);
        return value;
    }

    public IReadOnlyList<T> Parts<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Use use)
        where T : class, IComponent, new()
    {
        for (var at = 0; at < values.Count && IsTelling(name); at++)
            values[at].Describe(ref this);
        return values;
    }

    public readonly Amount? Amount(ReadOnlySpan<byte> name, Amount? value, Use use, NumberType type) => value;

    public readonly bool? Flag(ReadOnlySpan<byte> name, bool? value, Use use) => value;

    public readonly DateOnly? Date(ReadOnlySpan<byte> name, DateOnly? value, Use use) => value;

    public readonly IsoTime? Time(ReadOnlySpan<byte> name, IsoTime? value, Use use) => value;

    public readonly IReadOnlyList<string> Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values, TextType type, Use use) => values;

    public readonly IEnumerable<T> Items<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Use use)
        where T : class, IComponent, new() => values;

    public readonly int Skipped(ReadOnlySpan<byte> name, int count, Use use) => count;

    public readonly string? Stray(ReadOnlySpan<byte> name, string? value, TextType type) => value;

    public readonly void Refuse(ReadOnlySpan<byte> name, bool isThere)
    {
    }

    private static bool IsTelling(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("GrpHdr"u8) || name.SequenceEqual("Assgnmt"u8) || name.SequenceEqual("CtrlData"u8)
        || name.SequenceEqual("OrgnlGrpInfAndSts"u8) || name.SequenceEqual("Sts"u8);

    private static bool IsStatus(ReadOnlySpan<byte> name) => name.EndsWith("Sts"u8)
        ? name.SequenceEqual("TxSts"u8) || name.SequenceEqual("PmtInfSts"u8) || name.SequenceEqual("GrpSts"u8)
            || name.SequenceEqual("TxCxlSts"u8) || name.SequenceEqual("PmtInfCxlSts"u8) || name.SequenceEqual("GrpCxlSts"u8)
        : name.SequenceEqual("Conf"u8);
}
