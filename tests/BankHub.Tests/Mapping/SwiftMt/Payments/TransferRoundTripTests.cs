using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Tests.Mapping.Iso20022;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.SwiftMt.Payments;

/// <summary>A payment that goes into a message comes back as it went; what has no place, or differs, is told by its path.</summary>
public sealed class TransferRoundTripTests
{
    private static readonly Bic Sender = Bic.Parse("BKHBDEFFXXX");
    private static readonly Bic Receiver = Bic.Parse("HLVTCHZZXXX");

    [Theory]
    [InlineData("103", true)]
    [InlineData("103", false)]
    [InlineData("202", true)]
    [InlineData("205", true)]
    public void Any_payment_comes_back_as_it_went_or_is_refused_with_the_path_of_what_cannot_be_said(string type, bool mayLose)
    {
        var carried = 0;
        Prop.ForAll(InitiationRoundTripTests.Payments().ToArbitrary(), given =>
        {
            var terms = Terms(type, mayLose);
            var payment = given with { InstructionIdentification = "INSTR00000000001", Scheme = Scheme.CrossBorder };
            var written = PaymentToMt.Write(new(payment, new()), terms);
            Assert.All(written.Problems.Concat(written.Losses), finding => Assert.Matches(@"^(\$|data\.)", finding.Path));
            Assert.True(mayLose || written.Losses.Count == 0);
            if (written.Problems.Count > 0)
            {
                Assert.True(written.Bytes.IsEmpty);
                return;
            }

            carried++;
            var reader = new MtReader(written.Bytes);
            Assert.True(reader.Read());
            Assert.False(reader.Message.Findings.HasErrors);
            var back = MtToPayments.Read(reader.Message, terms.Mapping);
            Assert.Empty(back.Findings);
            Same(payment, Assert.Single(back.Transfers).Payment, [.. written.Notes.Concat(written.Losses).Select(told => told.Path)]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(carried > 5 || !mayLose, $"Only {carried} payments were carried.");
    }

    [Fact]
    public void A_payment_that_says_only_what_the_message_can_say_comes_back_equal()
    {
        var payment = new Payment
        {
            Scheme = Scheme.CrossBorder,
            Method = PaymentMethod.CreditTransfer,
            Reference = "E2E-1234567890-1234567890-123456789",
            InstructionIdentification = "INSTR00000000001",
            EndToEndIdentification = "E2E-1234567890-1234567890-123456789",
            Uetr = Uetr.Parse("174c245f-2682-4291-ad67-2a41e530cd27"),
            Amount = Money.Of(1234.5m, Currency.Usd),
            RequestedExecutionDate = new(2026, 11, 24),
            Debtor = new() { Name = "Acme", PostalAddress = new()
                { AddressLine = ["10 Bean Street"], TownName = "London", Country = CountryCode.Parse("GB") } },
            DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") },
            DebtorAgent = new() { Bic = Sender },
            IntermediaryAgents = [new() { ClearingSystemMemberIdentification = new()
                { ClearingSystem = ClearingSystem.Usaba, MemberIdentification = "021000021" } }],
            CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
            Creditor = new() { Name = "Jane Roe", PostalAddress = new() { AddressLine = ["PO BOX 1", "PARIS"] } },
            CreditorAccount = new() { Other = new() { Identification = "12345678" } },
            ChargeBearer = ChargeBearer.Shared,
            CategoryPurpose = "INTC",
            Purpose = "GDDS",
            InstructionForCreditorAgent = [new() { Code = "PHOB" }],
            RegulatoryReporting = [new() { Code = "K90" }, new()
                { Indicator = ReportingIndicator.Debit, Country = CountryCode.Parse("BE"), Information = ["MEILAAN 1, 9000 GENT"] }],
            RemittanceInformation = new()
            {
                Unstructured = ["For goods received in November, thank you"],
                Structured =
                    [new() { ProprietaryReference = "BET072" }, new() { ReferredDocument = new() { Number = "815", Type = "CINV" } }],
            },
        };

        var written = PaymentToMt.Write(new(payment, new()), Terms("103", mayLose: false));

        Assert.Empty(written.Problems);
        Assert.Empty(written.Notes);
        var reader = new MtReader(written.Bytes);
        Assert.True(reader.Read());
        var back = Assert.Single(MtToPayments.Read(reader.Message, MtTables.With()).Transfers);
        Assert.Equal(InitiationRoundTripTests.Text(payment), InitiationRoundTripTests.Text(back.Payment));
        Assert.Empty(back.LeftOut);
    }

    private static MtTerms Terms(string type, bool mayLose) => new()
    {
        Type = type,
        Sender = Sender,
        Receiver = Receiver,
        Mapping = MtTables.With(),
        Settlement = new() { Method = "INDA", Account = new() { Other = new() { Identification = "NOSTRO-1" } } },
        MayLose = mayLose,
    };

    /// <summary>What moves the money is the same whatever is told; the rest where nothing is told of it.</summary>
    private static void Same(Payment given, Payment back, IReadOnlyList<string> told)
    {
        Assert.Equal((given.Amount, given.RequestedExecutionDate, given.Uetr), (back.Amount, back.RequestedExecutionDate, back.Uetr));
        Assert.Equal(given.CreditorAccount.Number, back.CreditorAccount.Number);
        Assert.True(given.CreditorAgent?.Bic is null || given.CreditorAgent.Bic == back.CreditorAgent?.Bic);
        if (!told.Any(path => path.StartsWith("$.creditor", StringComparison.Ordinal)))
        {
            Assert.Equal(given.Creditor, back.Creditor);
        }

        if (!told.Any(path => path.StartsWith("$.remittanceInformation", StringComparison.Ordinal)))
        {
            Assert.Equal(given.RemittanceInformation, back.RemittanceInformation);
        }
    }
}
