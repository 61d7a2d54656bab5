using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Tests.Adapters.FirstCoastAch;

public sealed class EncodeTests
{
    [Fact]
    public void Two_payments_become_a_file_that_reads_without_a_finding_and_declares_every_reference()
    {
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(7), FirstCoast.Attempt(9, FirstCoast.Debit())]);

        Assert.Empty(encoded.Problems);
        var drop = FirstCoast.File(encoded);
        Assert.Equal(("fc-0000000000000AB7.ach", "files-in"), (drop.FileName, drop.Endpoint));
        Assert.Equal(
            [
                new(ReferenceKind.FileName, drop.FileName), new(ReferenceKind.Message, "00000AB7"),
                new(ReferenceKind.Content, $"{drop.FileName} 2 55 12345"),
            ],
            encoded.Messages[0].References);
        Assert.Equal(["trace:069000010000007", "trace:069000010000009"],
            encoded.Payments.Select(payment => payment.References.Single().ToString()));
        Assert.Equal([0, 1], encoded.Payments.Select(payment => payment.Position));

        var file = NachaFile.Read(drop.Body);
        Assert.Empty(file.Findings);
        Assert.Equal(("069000012", "121042882", "B", "00000AB7"), (file.Header!.ImmediateDestination, file.Header.ImmediateOrigin,
            file.Header.FileIdModifier, file.Header.ReferenceCode));
        var batch = Assert.Single(file.Batches);
        Assert.Equal((ServiceClass.Mixed, "PPD", "PAYROLL", "Acme Payroll"), (batch.Header.ServiceClassCode,
            batch.Header.StandardEntryClassCode, batch.Header.CompanyEntryDescription, batch.Company!.CompanyName));
        Assert.Equal(new DateOnly(2026, 11, 24), batch.Header.EffectiveEntryDate);
        Assert.Equal(("EMP-1", "Jane Doe", 12345), (batch.Details.First().IndividualIdentification, batch.Details.First().IndividualName,
            batch.Entries[0].Amount));
    }

    [Theory]
    [InlineData(AccountType.Checking, true, 22)]
    [InlineData(AccountType.Checking, false, 27)]
    [InlineData(AccountType.Savings, true, 32)]
    [InlineData(AccountType.Savings, false, 37)]
    public void The_transaction_code_follows_account_and_direction(AccountType type, bool credit, int code)
    {
        var account = new Account { Bban = "555", Type = type };
        var payment = credit ? FirstCoast.Credit() with { CreditorAccount = account } : FirstCoast.Debit() with { DebtorAccount = account };

        Assert.Equal(code, Entries(FirstCoast.Encode([FirstCoast.Attempt(1, payment)])).Single().TransactionCode.Value);
    }

    public static TheoryData<string, Payment> Inexpressible => new()
    {
        { "account-type", FirstCoast.Credit() with { CreditorAccount = new() { Bban = "1", Type = AccountType.Loan } } },
        { "too-long", FirstCoast.Credit() with { CreditorAccount = new() { Bban = new('1', 18) } } },
        { "routing-number", FirstCoast.Credit() with { CreditorAgent = FirstCoast.Bank("091803301") } },
        { "routing-number", FirstCoast.Credit() with { CreditorAgent = null } },
        { "not-as-given", FirstCoast.Credit() with { CreditorAccount = Account("１２３") } },
        { "not-as-given", FirstCoast.Credit() with { CreditorAccount = Account(" 123") } },
        { "not-as-given", FirstCoast.Credit() with { CreditorAccount = Account("12Ä") } },
        { "credit-note", FirstCoast.Debit() with { RemittanceInformation = Document("CREN") } },
        { "amount-max", FirstCoast.Credit(100_000_000m) },
        { "currency", FirstCoast.Credit() with { Amount = Money.Of(1m, Currency.Eur) } },
        { "charset", FirstCoast.Credit() with { Creditor = new() { Name = "王小明" } } },
        { "charset", FirstCoast.Credit() with { Creditor = new() { Name = "DOE\r\n627091803300" } } },
        { "charset", FirstCoast.Credit() with { Creditor = new() { Name = "\u202EENAJ" } } },
        { "empty", FirstCoast.Credit() with { Creditor = new() { Name = "\u0301" } } },
        { "too-long", FirstCoast.Credit() with { RemittanceInformation = new() { Unstructured = [new('x', 81)] } } },
    };

    [Theory]
    [MemberData(nameof(Inexpressible))]
    public void What_the_format_cannot_express_is_a_problem_of_its_payment_and_the_others_go_out(string rule, Payment payment)
    {
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(1), FirstCoast.Attempt(2, payment), FirstCoast.Attempt(3)]);

        var problem = Assert.Single(encoded.Problems);
        Assert.Equal(FirstCoast.Attempt(2).Id, problem.PaymentId);
        Assert.Equal(rule, Assert.Single(problem.Findings).Rule);
        Assert.Equal(2, Entries(encoded).Count);
        Assert.Empty(FirstCoast.Encode([FirstCoast.Attempt(2, payment)]).Messages);
    }

    [Fact]
    public void What_was_written_differently_is_a_note_with_its_path()
    {
        var payment = FirstCoast.Credit() with
        {
            Creditor = new() { Name = "Jürgen Müller-Lüdenscheidt" },
            EndToEndIdentification = "longer than fifteen",
        };
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(1, payment)]);

        Assert.Equal(("Juergen Mueller-Lueden", ""),
            (Entries(encoded)[0].IndividualName, Entries(encoded)[0].IndividualIdentification));
        Assert.Equal(
            ["$.creditorAccount.type account-type-assumed",
                "$.endToEndIdentification left-out", "$.creditor.name transliterated", "$.creditor.name shortened"],
            encoded.Payments[0].Notes.Select(note => $"{note.Path} {note.Rule}"));
    }

    [Fact]
    public void A_balanced_connection_adds_what_brings_each_batch_to_zero()
    {
        PaymentToEncode[] payments = [FirstCoast.Attempt(1), FirstCoast.Attempt(2), FirstCoast.Attempt(3, FirstCoast.Debit())];
        var encoded = FirstCoast.Encode(payments, ("balanced", "true"));
        var control = NachaFile.Read(FirstCoast.File(encoded).Body).Control!;

        Assert.Equal((246_90 + 55, 246_90 + 55), (control.TotalDebit, control.TotalCredit));
        var offsets = Entries(encoded).Skip(3).ToList();
        Assert.Equal([(27, 246_90L), (22, 55L)], offsets.Select(entry => (entry.TransactionCode.Value, entry.Amount)));
        Assert.All(offsets, entry => Assert.Equal(("1000200030", "069000012"), (entry.DfiAccountNumber, entry.Rdfi.ToString())));
        Assert.Equal(3, encoded.Payments.Count);
    }

    [Theory]
    [InlineData(AccountType.Checking, 27, 22)]
    [InlineData(AccountType.Savings, 37, 32)]
    public void An_offset_entry_books_the_own_account_by_its_kind(AccountType type, int debit, int credit)
    {
        var own = new Account { Bban = "1000200030", Type = type };
        var encoded = FirstCoast.Encode(
            [
                FirstCoast.Attempt(1, FirstCoast.Credit() with { DebtorAccount = own }),
                FirstCoast.Attempt(2, FirstCoast.Debit() with { CreditorAccount = own }),
            ],
            ("balanced", "true"));

        Assert.Equal([debit, credit], Entries(encoded).Skip(2).Select(entry => entry.TransactionCode.Value));
    }

    [Fact]
    public void An_own_account_whose_kind_the_bank_does_not_take_is_a_problem()
    {
        var own = new Account { Bban = "1000200030", Type = AccountType.Loan };
        var encoded = FirstCoast.Encode(
            [FirstCoast.Attempt(1, FirstCoast.Credit() with { DebtorAccount = own })], ("balanced", "true"));

        Assert.Equal(("$.debtorAccount.type", "account-type"),
            encoded.Problems.Single().Findings.Select(finding => (finding.Path, finding.Rule)).Single());
    }

    [Fact]
    public void A_kind_of_account_that_nobody_told_is_noted() => Assert.Equal(
        ["$.creditorAccount.type: account-type-assumed"],
        FirstCoast.Encode([FirstCoast.Attempt(1)]).Payments[0].Notes.Select(note => $"{note.Path}: {note.Rule}"));

    [Fact]
    public void What_no_entry_has_a_field_for_is_noted_and_not_dropped_in_silence()
    {
        var payment = FirstCoast.Credit() with
        {
            UltimateDebtor = new() { Name = "Acme Holding" },
            UltimateCreditor = new() { Name = "Jim Doe" },
            IntermediaryAgents = [FirstCoast.Bank("121000358")],
            ChargeBearer = ChargeBearer.Shared,
            Purpose = "BONU",
            CategoryPurpose = "CASH",
            InstructionForCreditorAgent = [new() { Code = "HOLD" }],
            InstructionIdentification = "OWN-1",
        };
        Assert.Equal(
            ["$.categoryPurpose", "$.chargeBearer", "$.instructionForCreditorAgent", "$.instructionIdentification", "$.intermediaryAgents",
                "$.purpose", "$.ultimateCreditor", "$.ultimateDebtor"],
            FirstCoast.Encode([FirstCoast.Attempt(1, payment)]).Payments[0].Notes.Where(note => note.Rule == "left-out")
                .Select(note => note.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_thirty_seventh_file_of_a_day_is_none_unless_the_contract_says_more()
    {
        static Encoded File(int number, int? most) => FirstCoast.Adapter.Encode(
            new(FirstCoast.Ppd, [FirstCoast.Attempt(1)]), FirstCoast.Context() with { DaySequence = number, MostMessagesADay = most });

        Assert.Equal("file-modifier", File(37, null).Problems.Single().Findings.Single().Rule);
        Assert.Equal(36, Enumerable.Range(1, 36).Select(number => Modifier(File(number, 36))).Distinct().Count());
        Assert.Equal("A", Modifier(File(37, 100)));
        Assert.Equal("files-of-day-low", File(31, null).Warnings.Single().Rule);
        Assert.Empty(File(30, null).Warnings);

        static string Modifier(Encoded encoded) => NachaFile.Read(FirstCoast.File(encoded).Body).Header!.FileIdModifier;
    }

    [Fact]
    public void A_connection_keeps_to_its_share_of_the_trace_numbers_and_says_when_it_runs_low()
    {
        Encoded Send(int number) => FirstCoast.Encode([FirstCoast.Attempt(number)], ("traceNumbers", "3000000-3000099"));

        Assert.Equal(3000001, Entries(Send(1))[0].Trace.Sequence);
        Assert.Empty(Send(89).Warnings);
        Assert.Equal("trace-numbers-low", Send(95).Warnings.Single().Rule);
        Assert.Equal("trace-exhausted", Send(100).Problems.Single().Findings.Single().Rule);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("0000000-0999999", "1000000-1999999", true)]
    [InlineData("0000000-1000000", "1000000-1999999", false)]
    [InlineData("1000000-1999999", null, false)]
    public void Two_connections_under_one_odfi_share_no_trace_number(string? own, string? theirs, bool sound)
    {
        Connection Make(string id, string? range) => new()
        {
            Id = id, Adapter = "first-coast-ach", Endpoints = new Dictionary<string, EndpointTarget>(), Accounts = ["1"],
            HoldDuplicates = true, Gather = TimeSpan.Zero,
            Settings = range is null ? new Dictionary<string, string>() : new() { ["traceNumbers"] = range },
        };

        var found = FirstCoast.Adapter.Compare(Make("one", own), Make("two", theirs)).ToList();
        Assert.Equal(sound, found.Count == 0);
        Assert.All(found, finding => Assert.Contains("two", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("121042882", false)]
    [InlineData("121042890", true)]
    public void Two_connections_of_one_origin_would_both_have_a_file_A_of_a_day(string origin, bool sound)
    {
        Connection Make(string id, string origin, string traces) => new()
        {
            Id = id, Adapter = "first-coast-ach", Endpoints = new Dictionary<string, EndpointTarget>(), Accounts = ["1"],
            HoldDuplicates = true, Gather = TimeSpan.Zero,
            Settings = new Dictionary<string, string> { ["immediateOrigin"] = origin, ["traceNumbers"] = traces },
        };

        var found = FirstCoast.Adapter.Compare(
            Make("one", "121042882", "0000000-0999999"), Make("two", origin, "1000000-1999999")).Select(finding => finding.Rule);
        Assert.Equal(sound ? [] : ["same-origin"], found);
    }

    [Fact]
    public void What_of_a_document_does_not_travel_is_noted() => Assert.Contains(
        "$.remittanceInformation: left-out",
        FirstCoast.Encode([FirstCoast.Attempt(1, FirstCoast.Credit() with { RemittanceInformation = Document("CINV") })])
            .Payments[0].Notes.Select(note => $"{note.Path}: {note.Rule}"));

    [Fact]
    public void The_largest_batch_of_the_largest_amounts_keeps_within_every_field()
    {
        var payments = Enumerable.Range(1, 120).Select(number => FirstCoast.Attempt(number, FirstCoast.Credit(99_999_999.99m)));
        var encoded = FirstCoast.Encode(payments, ("balanced", "true"));

        Assert.Empty(NachaFile.Read(FirstCoast.File(encoded).Body).Findings);
        Assert.Equal(50, encoded.Payments.Count);
        Assert.All(encoded.Problems, problem => Assert.Equal("file-total", problem.Findings[0].Rule));
        Assert.Equal(70, encoded.Problems.Count);
    }

    [Fact]
    public void Payments_in_any_order_get_ascending_traces_and_the_same_bytes()
    {
        PaymentToEncode[] payments = [FirstCoast.Attempt(3), FirstCoast.Attempt(1), FirstCoast.Attempt(2, FirstCoast.Debit())];
        var encoded = FirstCoast.Encode(payments);

        Assert.Empty(NachaFile.Read(FirstCoast.File(encoded).Body).Findings);
        Assert.Equal(FirstCoast.File(encoded).Body.ToArray(), FirstCoast.File(FirstCoast.Encode(payments.Reverse())).Body.ToArray());
    }

    [Fact]
    public void A_connection_that_has_used_up_its_traces_is_told_so()
    {
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(8_999_999), FirstCoast.Attempt(9_000_000)]);

        Assert.Equal("trace-exhausted", encoded.Problems.Single().Findings.Single().Rule);
        Assert.Equal("trace:069000018999999", encoded.Payments.Single().References.Single().ToString());
    }

    private static Account Account(string number) => new() { Other = new() { Identification = number } };

    private static RemittanceInformation Document(string type) => new()
    {
        Structured = [new() { ReferredDocument = new() { Number = "4711", Type = type, Amount = Money.Of(1, Currency.Usd) } }],
    };

    private static IReadOnlyList<EntryDetail> Entries(Encoded encoded) =>
        [.. NachaFile.Read(FirstCoast.File(encoded).Body).Batches.SelectMany(batch => batch.Details)];
}
