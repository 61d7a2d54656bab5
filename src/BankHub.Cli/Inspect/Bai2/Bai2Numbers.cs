using System.Text.Json.Nodes;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Core.Payments;
using BankHub.Formats.Bai2;
using BankHub.Formats.Bai2.Codes;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Values;
using BankHub.Mapping.Bai2;

namespace BankHub.Cli.Inspect.Bai2;

/// <summary>Groups, accounts and transactions of a file, gathered while they pass.</summary>
internal sealed class Bai2Numbers(bool show)
{
    /// <summary>Accounts beyond these are counted and not shown.</summary>
    private const int MaxStatements = 100_000;

    private const int MaxOthers = 20;

    private const int UsualDecimals = 2;
    private const string OpeningLedger = "010", ClosingLedger = "015";

    private readonly List<StatementNumbers> _statements = [];
    private readonly List<(int Line, Bai2GroupStatus Status)> _others = [];
    private Bai2GroupHeader? _group;
    private Bai2Account? _account;
    private long _entries;
    private decimal _credits, _debits;
    private int _groupsOfFile, _accountsOfGroup;

    /// <summary>The last header of the file.</summary>
    public Bai2FileHeader? File { get; private set; }

    public long Groups { get; private set; }

    /// <summary>The groups that are no news of accounts, with their lines.</summary>
    public IReadOnlyList<(int Line, Bai2GroupStatus Status)> Others => _others;

    public long Accounts { get; private set; }

    public long Entries { get; private set; }

    /// <summary>As the file states it, in the smallest units of whatever currencies; null where it does not.</summary>
    public Int128? ControlTotal { get; private set; }

    public IReadOnlyList<StatementNumbers> Statements => _statements;

    public string? Type => File is null ? null : "BAI2";

    public void Add(Bai2Record record)
    {
        switch (record.Kind)
        {
            case Bai2RecordKind.FileHeader:
                (File, _groupsOfFile) = (Bai2FileHeader.Of(record), 0);
                break;
            case Bai2RecordKind.GroupHeader:
                EndAccount();
                (_group, _accountsOfGroup) = (Bai2GroupHeader.Of(record), 0);
                (Groups, _groupsOfFile) = (Groups + 1, _groupsOfFile + 1);
                if (_group is { Status: not Bai2GroupStatus.Update } other && _others.Count < MaxOthers)
                {
                    _others.Add((record.Line, other.Status));
                }

                break;
            case Bai2RecordKind.Account:
                EndAccount();
                _account = Bai2Account.Of(record);
                (Accounts, _accountsOfGroup) = (Accounts + 1, _accountsOfGroup + 1);
                break;
            case Bai2RecordKind.Transaction:
                Add(new Bai2Detail(record));
                break;
            case Bai2RecordKind.FileTrailer:
                ControlTotal = (ControlTotal ?? 0) + (Bai2Trailer.Total(record) ?? 0);
                break;
        }
    }

    public JsonObject Json()
    {
        EndAccount();
        return new()
        {
            ["groups"] = Groups,
            ["accounts"] = Accounts,
            ["entries"] = Entries,
            ["controlTotal"] = ControlTotal is { } total ? JsonNode.Parse(total.ToString()) : null,
            ["statements"] = new JsonArray([.. _statements.Select(IsoNumbers.Statement)]),
        };
    }

    private void Add(Bai2Detail detail)
    {
        Entries++;
        _entries++;
        var amount = (decimal)(detail.Amount ?? 0);
        var sign = detail.Type?.Sign ?? Bai2TypeCodes.OfRange(detail.TypeCode)?.Sign;
        _credits += sign == Bai2Sign.Credit ? amount : 0;
        _debits += sign == Bai2Sign.Debit ? amount : 0;
    }

    private void EndAccount()
    {
        if (_account is { } account && _statements.Count < MaxStatements)
        {
            var code = account.Currency ?? _group?.Currency ?? Bai2GroupHeader.DefaultCurrency;
            var unit = MinorUnits.One(Currency.TryParse(code, out var currency, out _) ? currency.Decimals : UsualDecimals);
            _statements.Add(new(
                File is null ? null : StatementName.Of(File, _groupsOfFile, _accountsOfGroup),
                show ? account.Number : AccountMask.Of(account.Number), code, Balance(account, OpeningLedger) * unit,
                Balance(account, ClosingLedger) * unit, _entries, _credits * unit, _debits * unit));
        }

        (_account, _entries, _credits, _debits) = (null, 0, 0, 0);
    }

    private static long? Balance(Bai2Account account, string code) =>
        account.Summaries.FirstOrDefault(summary => summary.TypeCode == code)?.Amount;
}
