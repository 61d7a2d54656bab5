using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Statements.Writing;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Mapping.Iso20022.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>Statements that go into messages of SWIFT come back as they went; what has no place there is told with its path.</summary>
public sealed class StatementsToMtTests
{
    private static readonly Func<int, Gen<string>> Odd = most => Gen.Frequency(
        (6, TextGenerator.Plain(Math.Min(most, 30))),
        (2, TextGenerator.Any(most)),
        (1, Gen.Elements(
            "/EREF/x", "a//b", "/", ":61:", "-}", "NONREF", "EREF", "x\r\ny", "//", "a /NAME/ b", "?20x", "166?00x", " ", "IBAN: x")));

    [Fact]
    public void Numbers_that_are_too_long_for_the_network_are_left_out_and_told()
    {
        var told = Told(Booked(10.5m, BookingSide.Credit));
        var written = Encode("940", told with
        {
            Statement = told.Statement with { LegalSequenceNumber = 496_373, ElectronicSequenceNumber = 496_374 },
        });

        Assert.Empty(written.Problems);
        Assert.Contains("\n:28C:0/1\n", FinTexts.Text(written.Bytes), StringComparison.Ordinal);
        Assert.Equal(
            ["$[0].statement.legalSequenceNumber", "$[0].statement.electronicSequenceNumber"],
            written.LeftOut.Select(finding => finding.Path));
    }

    [Fact]
    public void What_the_writer_finds_is_told_with_its_field()
    {
        var problem = Assert.Single(Encode("940", Told(Booked(99m, BookingSide.Credit))).Problems);

        Assert.Equal(
            ("$[0].statement", "statement-balance", ":62F: the opening balance and the entries do not add up to the closing balance"),
            (problem.Path, problem.Rule, problem.Message));
    }

    [Fact]
    public void A_statement_is_written_as_the_network_wants_it()
    {
        var entry = Booked(10.5m, BookingSide.Credit) with
        {
            BookingDate = new(2026, 11, 24), AccountServicerReference = "BANK1", AdditionalInformation = "COLLECTION",
            Details =
            [
                new()
                {
                    References = new() { EndToEndIdentification = "E2E-1", InstructionIdentification = "INSTR1" },
                    Debtor = new() { Name = "Jürgen Röhr" },
                    DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") },
                    RemittanceInformation = new() { Unstructured = ["Invoice 1"] },
                },
            ],
        };

        var written = Encode("940", Told(entry));

        Assert.Empty(written.Problems);
        Assert.Equal(
            """
            {1:F01BANKDEFFAXXX0000000000}{2:I940BANKUS33XXXXN}{4:
            :20:S1
            :25:DE89370400440532013000
            :28C:7/1
            :60F:D261120EUR5,
            :61:2611231124C10,5NTRFE2E-1//BANK1
            :86:/IREF/INSTR1/IBAN/DE89370400440532013000/NAME/Juergen Roehr/REMI/
            Invoice 1/TRTP/COLLECTION
            :62F:C261123EUR5,5
            -}
            """.ReplaceLineEndings("\n"), FinTexts.Text(written.Bytes));
        Assert.Equal(["$[0].entries[0].details[0].debtor.name"], written.LeftOut.Select(finding => finding.Path));
    }

    [Fact]
    public void A_booking_with_a_german_transaction_code_keeps_it()
    {
        var entry = Booked(10.5m, BookingSide.Credit) with
        {
            BookingDate = new(2026, 11, 24),
            BankTransactionCode = new() { Proprietary = "NTRF+166+931", Issuer = "DK" },
            AdditionalInformation = "GUTSCHRIFT",
            Details =
            [
                new()
                {
                    References = new()
                    {
                        EndToEndIdentification = "E2E-1", InstructionIdentification = "INSTR1", MandateIdentification = "M-1",
                    },
                    Debtor = new() { Name = "Maximilian Mustermann und Soehne GmbH" },
                    DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") },
                    DebtorAgent = new() { Bic = Bic.Parse("COBADEFFXXX") },
                    RemittanceInformation = new() { Unstructured = ["Invoice 1 of November, with a long text behind it"] },
                },
            ],
        };

        var written = Encode("940", Told(entry));

        Assert.Empty(written.Problems);
        Assert.Empty(written.LeftOut);
        Assert.Contains(
            "\n:86:166?00GUTSCHRIFT?10931?20KREF+INSTR1MREF+M-1SVWZ+Inv?21oice", FinTexts.Text(written.Bytes).Replace("\r", ""),
            StringComparison.Ordinal);

        // What the parts have no place for is told in the other form, and the code is not.
        var uetr = entry.Details[0] with
        {
            References = entry.Details[0].References with { Uetr = "174c245f-2682-4291-ad67-2a41e530cd27" },
        };
        Assert.Equal(
            ["$[0].entries[0].bankTransactionCode"],
            Encode("940", Told(entry with { Details = [uetr] })).LeftOut.Select(finding => finding.Path));
    }

    [Fact]
    public void A_party_that_would_be_read_otherwise_is_told_of_as_a_whole()
    {
        var details = new TransactionDetails
        {
            Debtor = new() { Name = "Ann" },
            UltimateDebtor = new() { Name = "/EREF/x", CountryOfResidence = CountryCode.Parse("CW") },
        };

        var written = Encode("940", Told(Booked(10.5m, BookingSide.Credit) with { Details = [details] }));

        Assert.Empty(written.Problems);
        Assert.Contains("$[0].entries[0].details[0].ultimateDebtor", written.LeftOut.Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("940", 150)]
    [InlineData("950", 40)]
    [InlineData("942", 60)]
    [InlineData("910", 60)]
    public void Of_anything_at_all_what_has_no_place_is_told_with_its_path_and_the_rest_comes_back(string type, int times)
    {
        var carried = 0;
        var kind = type[1] == '1' ? StatementKind.Notification : type == "942" ? StatementKind.Intraday : StatementKind.EndOfDay;
        Prop.ForAll(new ReportGenerator(Odd, Odd, 0).Reports(kind).ToArbitrary(), any =>
        {
            var given = Sayable(any, type);
            var written = Encode(type, given);
            if (written.Problems.Count > 0)
            {
                return;
            }

            carried++;
            var back = FinTexts.Statements(FinTexts.Decode(written.Bytes));
            if (kind == StatementKind.Notification)
            {
                Assert.Equal(given.Entries.Select(entry => entry.Amount), back.Select(one => Assert.Single(one.Entries).Amount));
                return;
            }

            Check(given, Assert.Single(back), written);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3 * times));
        Assert.True(carried > times / 2, $"Only {carried} statements were carried.");
    }

    [Fact]
    public void What_would_say_something_else_is_not_written()
    {
        var told = Told(Booked(10.5m, BookingSide.Credit));
        Assert.Equal("$[0].statement.kind", Problem("942", told));
        Assert.Equal("$[0].statement.balances", Problem("940", told with { Statement = told.Statement with { Balances = [] } }));
        Assert.Equal("$[0].entries[0].status", Problem("940", Told(Booked(1, BookingSide.Debit) with { Status = EntryStatus.Pending })));
        Assert.Equal("$[0].entries[0].valueDate", Problem("940", Told(Booked(1, BookingSide.Debit) with { ValueDate = null })));
        Assert.Equal("$[0].statement", Problem("940", Told(Booked(11, BookingSide.Credit))));
        var single = told.Statement with { Kind = StatementKind.Notification };
        Assert.Equal("$[0].entries[0].side", Problem("900", told with { Statement = single }));
    }

    private static string Problem(string type, StatementWithEntries told)
    {
        var written = Encode(type, told);
        Assert.True(written.Bytes.IsEmpty);
        return Assert.Single(written.Problems).Path;
    }

    private static WrittenReport Encode(string type, params StatementWithEntries[] told) => new StatementsToMt(
        new(type, "BANKDEFF", "BANKUS33", new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)), FinTexts.Mapping).Encode(told);

    private static void Check(StatementWithEntries given, StatementWithEntries back, WrittenReport written)
    {
        var (before, after) = (Leaves.Of(given), Leaves.Of(back));
        string[] told = [.. written.LeftOut.Concat(written.Added).Select(Place)];
        foreach (var path in before.Keys.Union(after.Keys).Where(path => !path.StartsWith("statement.balances", StringComparison.Ordinal)))
        {
            var isSame = before.GetValueOrDefault(path) == after.GetValueOrDefault(path);
            Assert.True(
                isSame || IsImplied(path) || told.Any(place => path.StartsWith(place, StringComparison.Ordinal)),
                $"{path}: '{before.GetValueOrDefault(path)}' came back as '{after.GetValueOrDefault(path)}', and nothing tells it\n"
                + FinTexts.Text(written.Bytes));
        }

        // Words and lists are told of as a whole; the number of an account goes by either name.
        static string Place(Finding finding) => finding.Path["$[0].".Length..].Split(".remittanceInformation")[0] is var whole
            && finding.Path.Contains(".remittanceInformation", StringComparison.Ordinal) ? whole + ".remittanceInformation"
            : finding.Path["$[0].".Length..].Split(".charges[")[0];

        // The amount of an only transaction is that of the entry.
        bool IsImplied(string path) => !after.ContainsKey(path)
            && path.Split(".details[0].") is [var entry, ['a' or 's', ..] rest]
            && before[path] == before.GetValueOrDefault($"{entry}.{rest}");
    }

    /// <summary>Booked, in one currency, with balances that add up.</summary>
    private static StatementWithEntries Sayable(StatementWithEntries any, string type)
    {
        StatementEntry[] entries =
        [
            .. any.Entries.Select(entry => entry with
            {
                Status = EntryStatus.Booked, ValueDate = entry.ValueDate ?? new(2026, 11, 23),
                Amount = Sum.Of(entry.Amount.Value % 1_000_000, any.Statement.Currency),
                Side = type == "910" ? BookingSide.Credit : entry.Side, Reversal = type != "910" && entry.Reversal,
                BankTransactionCode = entry.BankTransactionCode?.Domain is not null ? new() { Proprietary = "NMSC", Issuer = "SWIFT" }
                    : entry.Amount.Value % 2 < 1 ? new() { Proprietary = "NTRF+166", Issuer = "DK" } : null,
            }),
        ];
        var first = Sum.Of(100, any.Statement.Currency);
        var last = Sum.Of(100 + entries.Sum(entry => entry.Amount.On(entry.Side).Value), any.Statement.Currency);
        return new(any.Statement with { Balances = [new("OPBD", first, new(2026, 11, 20)), new("CLBD", last, new(2026, 11, 23))] },
            type == "910" && entries.Length == 0 ? [Booked(1, BookingSide.Credit) with { Amount = first }] : entries);
    }

    private static StatementWithEntries Told(params StatementEntry[] entries) => new(
        new()
        {
            Kind = StatementKind.EndOfDay, Identification = "S1", Currency = Currency.Eur, LegalSequenceNumber = 7,
            Account = new() { Iban = Iban.Parse("DE89370400440532013000") },
            Balances =
            [
                new("OPBD", Sum.Of(-5, Currency.Eur), new(2026, 11, 20)), new("CLBD", Sum.Of(5.5m, Currency.Eur), new(2026, 11, 23)),
            ],
        },
        entries);

    private static StatementEntry Booked(decimal amount, BookingSide side) =>
        new() { Amount = Sum.Of(amount, Currency.Eur), Side = side, Status = EntryStatus.Booked, ValueDate = new(2026, 11, 23) };
}
