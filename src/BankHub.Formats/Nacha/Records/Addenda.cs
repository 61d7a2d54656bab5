using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Records;

/// <summary>A record of type 7, which says more about the entry before it.</summary>
public abstract record Addenda : NachaRecord
{
    /// <summary>The field that tells the addenda types apart; it is at the same place in all of them.</summary>
    internal static readonly NachaField TypeCode = NachaField.Number("Addenda Type Code", 2, 2, NachaInclusion.Mandatory);

    /// <summary>The field that tells the kinds of the types 98 and 99 apart.</summary>
    internal static readonly NachaField ReasonCode = NachaField.Text("Return Reason Code", 4, 3, NachaInclusion.Mandatory);

    /// <summary>05, 98 and so on.</summary>
    public string AddendaTypeCode => Layout.Fields[1].Value;
}

/// <summary>An addenda that points to its entry by the sequence of the entry's trace number: 05 and those of IAT.</summary>
public abstract record SequencedAddenda : Addenda
{
    /// <summary>The last seven digits of the entry's trace number.</summary>
    public required int EntryDetailSequenceNumber { get; init; }
}

/// <summary>An addenda that repeats the trace number of its entry: 02, 98 and 99.</summary>
public abstract record TracedAddenda : Addenda
{
    /// <summary>The same as the entry's own trace number.</summary>
    public TraceNumber Trace { get; init; }
}
