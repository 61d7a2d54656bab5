namespace BankHub.Simulators.FirstCoastAch;

/// <summary>A customer's file as the bank reads it: columns as they stand, nothing judged yet.</summary>
public sealed class NachaFile(IReadOnlyList<string> lines)
{
    public IReadOnlyList<string> Lines { get; } = lines;
    public string Header { get; init; } = "";
    public string Control { get; init; } = "";
    public List<NachaBatch> Batches { get; } = [];

    public string Destination => Columns.Of(Header, 4, 13).Trim();
    public string Origin => Columns.Of(Header, 14, 23);
    public string CreationDate => Columns.Of(Header, 24, 29);
    public string Modifier => Columns.Of(Header, 34, 34);
    public string DestinationName => Columns.Of(Header, 41, 63);
    public string OriginName => Columns.Of(Header, 64, 86);
    public string ReferenceCode => Columns.Of(Header, 87, 94).Trim();

    public IEnumerable<NachaEntry> Entries => Batches.SelectMany(batch => batch.Entries);
}

public sealed class NachaBatch(string header)
{
    public string Header { get; } = header;
    public string Control { get; set; } = "";
    public List<NachaEntry> Entries { get; } = [];

    public string ServiceClass => Columns.Of(Header, 2, 4);
    public string CompanyName => Columns.Of(Header, 5, 20);
    public string CompanyId => Columns.Of(Header, 41, 50);
    public string EntryClass => Columns.Of(Header, 51, 53);
    public string Description => Columns.Of(Header, 54, 63);
    public string EffectiveDate => Columns.Of(Header, 70, 75);
    public string Odfi => Columns.Of(Header, 80, 87);
    public string Number => Columns.Of(Header, 88, 94);
    public bool IsInternational => EntryClass == "IAT";
}

/// <summary>An entry; that of an international batch has its account elsewhere and its receiver in addenda 10 and 15.</summary>
public sealed class NachaEntry(string line, bool isInternational)
{
    public string Line { get; } = line;
    public List<string> AddendaLines { get; } = [];
    public int Addenda => AddendaLines.Count;
    public bool IsInternational => isInternational;

    public string TransactionCode => Columns.Of(Line, 2, 3);
    public string Rdfi => Columns.Of(Line, 4, 11);
    public string RoutingNumber => Columns.Of(Line, 4, 12);
    public string Account => (isInternational ? Columns.Of(Line, 40, 74) : Columns.Of(Line, 13, 29)).Trim();
    public string AmountColumns => Columns.Of(Line, 30, 39);
    public long Cents => Columns.Number(AmountColumns) ?? 0;
    public string IndividualId => (isInternational ? Columns.Of(Addendum("715"), 4, 18) : Columns.Of(Line, 40, 54)).Trim();
    public string Name => (isInternational ? Columns.Of(Addendum("710"), 47, 81) : Columns.Of(Line, 55, 76)).Trim();
    public string Indicator => Columns.Of(Line, 79, 79);
    public string Trace => Columns.Of(Line, 80, 94);

    /// <summary>Second digit 1 to 4: a credit to the receiver; 5 to 9: a debit (Nacha Operating Rules, Appendix Three).</summary>
    public bool IsCredit => TransactionCode is [_, >= '1' and <= '4'];

    public bool IsPrenote => TransactionCode is "23" or "28" or "33" or "38";

    private string Addendum(string begin) => AddendaLines.Find(line => line.StartsWith(begin, StringComparison.Ordinal)) ?? "";
}

/// <summary>Columns as the format books count them: from 1, both ends included.</summary>
public static class Columns
{
    public static string Of(string line, int from, int to) =>
        line.Length >= to ? line.Substring(from - 1, to - from + 1) : "";

    public static long? Number(string columns) =>
        columns.Length > 0 && columns.All(char.IsAsciiDigit) ? long.Parse(columns) : null;
}
