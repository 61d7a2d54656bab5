using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Rules;

namespace BankHub.Mapping.Bai2;

/// <summary>
/// What of a file cannot be used, from a first pass to its end: the controls of an account stand behind its entries, and what is cut off
/// may have gone on with what changes the meaning of its beginning.
/// </summary>
internal sealed class Refused
{
    private static readonly Bai2Rule[] FatalRules =
        [Bai2Rules.RecordOrder, Bai2Rules.Trailer, Bai2Rules.Truncated, Bai2Rules.EmptyFile, Bai2Rules.OtherFormat, Bai2Rules.TooLarge];

    private readonly HashSet<int> _groups = [];
    private readonly HashSet<int> _accounts = [];
    private readonly FindingList _fatal = [];

    /// <summary>Why nothing of the file is used.</summary>
    public IReadOnlyList<DecodedItem> Fatal => [.. _fatal.Select(finding => new DecodedFinding(finding))];

    public bool HasGroup(int number) => _groups.Contains(number);

    public bool HasAccount(int number) => _accounts.Contains(number);

    public static Refused Of(ReadOnlyMemory<byte> body, Bai2ReadOptions? options)
    {
        var (refused, groups, accounts) = (new Refused(), 0, 0);
        var reader = new Bai2Reader(body, options);
        while (reader.Read())
        {
            var record = reader.Record;
            groups += record.Kind == Bai2RecordKind.GroupHeader ? 1 : 0;
            accounts += record.Kind == Bai2RecordKind.Account ? 1 : 0;
            if (record.Findings.HasErrors)
            {
                refused.Add(record, groups, accounts);
            }
        }

        return refused;
    }

    /// <summary>An error as a finding.</summary>
    public static Finding Told(Bai2Finding finding) => new(
        $"line {finding.Line}, column {finding.Column}", finding.Rule.Name,
        $"{finding.Record}{(finding.Field.Length > 0 ? ", " : "")}{finding.Field}: {finding.Message}");

    private void Add(Bai2Record record, int group, int account)
    {
        switch (record.Kind)
        {
            case Bai2RecordKind.GroupHeader or Bai2RecordKind.GroupTrailer:
                _groups.Add(group);
                break;
            case Bai2RecordKind.Account or Bai2RecordKind.AccountTrailer:
                _accounts.Add(account);
                break;
        }

        var isOfFile = record.Kind is Bai2RecordKind.FileHeader or Bai2RecordKind.FileTrailer or Bai2RecordKind.None;
        _fatal.AddRange(record.Findings.Where(f => f.IsError && (isOfFile || FatalRules.Contains(f.Rule))).Select(Told));
    }
}
