using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>
/// The bank of files with statements: a line is a word and facts (`entry asr=b1 side=Debit amt=1.00 instr=ABC`); `tx` lines belong to the
/// entry before them.
/// </summary>
internal sealed class StatementAdapter : IPaymentEncoder, IMessageDecoder
{
    private static readonly Currency Usd = LabWords.Parse("USD");
    private readonly LabFilesAdapter _plain = new();

    /// <summary>
    /// Whether it understands `late=` as the instruction and tells what says `mended=`; before it was mended it passed over both, and
    /// believed what stands behind `wrong:`.
    /// </summary>
    public bool IsMended { get; set; }

    /// <summary>Whether it says the number of each entry, as an earlier version did not.</summary>
    public bool IsNumbering { get; set; } = true;

    public AdapterManifest Manifest => _plain.Manifest;

    /// <summary>A message of four payments or more has two parts (`-P1`: the first two), which the bank may book by themselves.</summary>
    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var encoded = _plain.Encode(batch, context);
        var count = batch.Payments.Count;
        return count < 4 ? encoded : encoded with
        {
            Messages =
            [
                encoded.Messages[0] with
                {
                    Parts =
                    [
                        new(new(ReferenceKind.Message, $"{context.MessageId}-P1"), 0, 2),
                        new(new(ReferenceKind.Message, $"{context.MessageId}-P2"), 2, count - 2),
                    ],
                },
            ],
        };
    }

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
    {
        Statement? statement = null;
        StatementEntry? entry = null;
        string? namedBy = null;
        var number = 0;
        foreach (var line in Encoding.ASCII.GetString(message.Body.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            var said = new Line(
                IsMended ? line.Replace(" late=", " instr=", StringComparison.Ordinal)
                    : line.Replace(" wrong:", " ", StringComparison.Ordinal));
            if (said.Word == "tx")
            {
                entry = entry! with { Details = [.. entry.Details, Transaction(said)] };
                continue;
            }

            if (entry is not null)
            {
                yield return new DecodedEntry(entry) { Statement = statement, NamedBy = namedBy, Number = IsNumbering ? ++number : null };
                entry = null;
            }

            switch (said.Word)
            {
                case "statement":
                    number = 0;
                    yield return new DecodedStatement(statement = Begin(said)) { IsNumberedWithin = said["within"] is not null };
                    break;
                case "entry":
                    (entry, namedBy) = (Entry(said), said["named"]);
                    break;
                case "end":
                    yield return new DecodedStatementEnd(statement!)
                    {
                        Balances =
                        [
                            .. Francs(BalanceType.ClosingBooked, said),
                            .. said["close"] is { } close ? [Balance(BalanceType.ClosingBooked, close, said)] : Array.Empty<Balance>(),
                        ],
                        NumberOfEntries = said["n"] is { } n ? int.Parse(n) : null,
                    };
                    statement = null;
                    break;
                case "learn" when said["mended"] is not null && !IsMended:
                    break;
                case "learn":
                    yield return new DecodedEvidence(new Evidence(
                        EvidenceKind.Accepted, EvidenceScope.Payment, [new(ReferenceKind.Instruction, said["instr"]!)])
                    {
                        Learnt = [new(ReferenceKind.Bank, said["bank"]!)],
                    });
                    break;
                case "word":
                    yield return new DecodedEvidence(new Evidence(
                        Enum.Parse<EvidenceKind>(said["says"]!), EvidenceScope.Payment, [new(ReferenceKind.Instruction, said["instr"]!)])
                    {
                        AsOf = DateTimeOffset.Parse(said["at"]!, System.Globalization.CultureInfo.InvariantCulture),
                    });
                    break;
                case not "":
                    yield return LabWords.Read(line, Usd);
                    break;
            }
        }
    }

    private static Statement Begin(Line said) => new()
    {
        Kind = Enum.Parse<StatementKind>(said["kind"] ?? "EndOfDay"),
        Identification = said["id"]!,
        ElectronicSequenceNumber = said["seq"] is { } number ? long.Parse(number) : null,
        LegalSequenceNumber = said["no"] is { } own ? long.Parse(own) : null,
        Page = int.Parse(said["page"] ?? "1"),
        IsLastPage = said["last"] != "no",
        Account = OfNumber(said["acct"] ?? LabPayments.Accounts[0]),
        Currency = Usd,
        To = said["undated"] is null ? Day(said).ToDateTime(TimeOnly.MinValue) : null,
        Balances =
        [
            .. Francs(BalanceType.OpeningBooked, said),
            .. said["open"] is { } open ? [Balance(BalanceType.OpeningBooked, open, said)] : Array.Empty<Balance>(),
        ],
    };

    private static Account OfNumber(string number) => number.All(char.IsAsciiLetterOrDigit)
        ? new() { Bban = number } : new() { Other = new() { Identification = number } };

    private static Balance Balance(string type, string amount, Line said) => new(type, Amount(amount), Day(said));

    /// <summary>A balance in a second currency of the account.</summary>
    private static Balance[] Francs(string type, Line said) => said["francs"] is { } francs
        ? [new(type, Sum.Of(decimal.Parse(francs), LabWords.Parse("CHF")), Day(said))] : [];

    private static StatementEntry Entry(Line said) => new()
    {
        AccountServicerReference = said["asr"],
        EntryReference = said["ref"],
        Amount = said["francs"] is { } francs ? Sum.Of(decimal.Parse(francs), LabWords.Parse("CHF")) : Amount(said["amt"]!),
        Side = Enum.Parse<BookingSide>(said["side"] ?? "Debit"),
        Reversal = said["reversal"] is not null,
        Status = Enum.Parse<EntryStatus>(said["status"] ?? "Booked"),
        BookingDate = Day(said),
        Batch = said["batch"] is { } batch ? new()
        {
            MessageIdentification = said["part"] == "only" ? null : batch,
            PaymentInformationIdentification = said["part"] is null ? null : batch,
            NumberOfTransactions = said["n"] is { } n ? int.Parse(n) : null,
            TotalAmount = said["total"] is { } total ? Amount(total) : null,
        } : null,
        Details = (said["instr"] ?? said["bank"] ?? said["debtor"] ?? said["e2e"]) is not null
            ? [Transaction(said) with { Amount = null }] : [],
    };

    private static TransactionDetails Transaction(Line said) => new()
    {
        References = new()
        {
            InstructionIdentification = said["instr"], AccountServicerReference = said["bank"], EndToEndIdentification = said["e2e"],
        },
        Amount = said["amt"] is { } amount ? Amount(amount) : null,
        AmountDetails = said["exchanged"] is { } exchanged
            ? new()
            {
                Transaction = Amount(exchanged),
                Exchange = said["rate"] is { } rate ? new() { Source = Usd, Rate = decimal.Parse(rate) } : null,
            }
            : null,
        Side = said.Word == "tx" && said["side"] is { } side ? Enum.Parse<BookingSide>(side) : null,
        ReturnReason = said["reason"] is { } reason ? new ReasonCode(ReasonCode.Iso20022, reason) : null,
        Debtor = said["debtor"] is { } debtor ? new Party { Name = debtor } : null,
        DebtorAccount = said["debtor"] is null ? null : new Account { Bban = "99887766554" },
    };

    private static Sum Amount(string text) =>
        Sum.TryParse(text, Usd, out var sum, out var rule) ? sum : throw new ArgumentException(rule.Name);

    private static DateOnly Day(Line said) => DateOnly.Parse(said["date"] ?? "2026-11-23");

    private sealed class Line(string text)
    {
        private readonly Dictionary<string, string> _facts = text.Split(' ').Skip(1).Select(f => f.Split('=', 2))
            .ToDictionary(f => f[0], f => f[1]);

        public string Word { get; } = text.Split(' ')[0];

        public string? this[string name] => _facts.GetValueOrDefault(name);
    }
}
