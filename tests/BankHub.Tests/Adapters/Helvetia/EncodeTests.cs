using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using Samples = BankHub.Tests.Conformance.Samples;

namespace BankHub.Tests.Adapters.Helvetia;

public sealed class EncodeTests
{
    private const string Folder = "Helvetia";

    private static readonly PartyIdentification Institution = new() { Type = PartyType.Organisation, Bic = Bic.Parse("BOLNGB2LXXX") };

    private static readonly Party InNoTown = new() { Name = "Jane Roe", PostalAddress = new() { Country = CountryCode.Parse("GB") } };

    public static TheoryData<string, string, Payment> Refused => new()
    {
        { "own-account", "$.debtorAccount", Plain() with { DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") } } },
        { "creditor-agent", "$.creditorAgent", Plain() with { CreditorAgent = new() { Name = "Bank of London" } } },
        { "creditor-agent", "$.creditorAgent", OfInstitution() with { CategoryPurpose = "SUPP", CreditorAgent = null } },
        { "cbpr-address", "$.creditor.postalAddress.townName", Plain() with { Creditor = InNoTown } },
        { "characters", "$.creditor.name", Plain() with { Creditor = new() { Name = "東京" } } },
        { "scheme", "$.scheme", Plain() with { Scheme = Scheme.Chaps } },
        { "not-in-version", "$.chargeBearer", OfInstitution() with { ChargeBearer = ChargeBearer.Debtor } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_bank_does_not_take_is_a_problem_of_its_payment_and_the_others_go_out(string rule, string path, Payment payment)
    {
        var encoded = Encode(Plain(), payment, Plain(2));

        var problem = Assert.Single(encoded.Problems);
        Assert.Equal(Samples.Attempt(payment, 1).Id, problem.PaymentId);
        Assert.Contains((rule, path), problem.Findings.Select(finding => (finding.Rule, finding.Path)));
        Assert.Equal([0, 1], encoded.Payments.Select(place => place.Position));
    }

    [Fact]
    public void Customers_and_institutions_go_in_messages_of_their_own()
    {
        var encoded = Encode(Plain(), OfInstitution(), Plain(2));

        Assert.Equal(
            ["hv-0123456789ABCDEF.xml", "hv-0123456789ABCDEF-I.xml"],
            encoded.Messages.Select(message => ((FileDrop)message.Message).FileName));
        Assert.Contains("<MsgDefIdr>pacs.008.001.08</MsgDefIdr>", Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains("<MsgDefIdr>pacs.009.001.08</MsgDefIdr>", Text(encoded, 1), StringComparison.Ordinal);
        Assert.Equal([(0, 0), (0, 1), (1, 0)], encoded.Payments.Select(place => (place.Message, place.Position)));
    }

    [Fact]
    public void Parties_with_a_bic_are_customers_unless_their_purpose_is_an_institutions_own()
    {
        var encoded = Encode(OfInstitution() with { CategoryPurpose = "SUPP" }, OfInstitution() with { CategoryPurpose = null });

        Assert.Single(encoded.Messages);
        Assert.Contains("pacs.008.001.08", Text(encoded, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_payment_without_a_uetr_always_gets_the_same_one()
    {
        var (alone, again) = (Uetrs(Plain()), Uetrs(Plain(), Plain()));

        Assert.Equal(alone[0], again[0]);
        Assert.NotEqual(again[0], again[1]);

        static List<string> Uetrs(params Payment[] payments) =>
            [.. Encode(payments).Payments.Select(place => place.References.Single(one => one.Kind == ReferenceKind.Uetr).Value)];
    }

    [SharedFact]
    public void What_may_be_a_copy_goes_in_a_message_of_its_own_that_says_so_with_the_uetr_of_the_first_attempt()
    {
        var (first, other) = (Samples.Attempt(Plain(), 0), Samples.Attempt(Plain(2), 1));
        var again = first with { InstructionId = "INSTR00000000009", Number = 9, PossibleDuplicateOf = first.InstructionId };

        var encoded = Encode([again, other]);

        Assert.Equal(2, encoded.Messages.Count);
        Assert.DoesNotContain("PssblDplct", Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains("<PssblDplct>true</PssblDplct>", Text(encoded, 1), StringComparison.Ordinal);
        Assert.Contains("<InstrId>INSTR00000000009</InstrId>", Text(encoded, 1), StringComparison.Ordinal);
        Assert.Contains(Uetr(Encode([first]), first.Id), Text(encoded, 1), StringComparison.Ordinal);
        Assert.NotEqual(Uetr(Encode([first]), first.Id), Uetr(encoded, other.Id));
        Assert.All(
            encoded.Messages.Select(message => message.Message.Body.ToArray()),
            bytes => Assert.Empty(OfficialSchemas.Validate(bytes, "head.001.001.02", Definition(bytes))));
    }

    private static string Uetr(Encoded encoded, Guid payment) => encoded.Payments.Single(place => place.PaymentId == payment)
        .References.Single(one => one.Kind == ReferenceKind.Uetr).Value;

    [SharedFact]
    public void What_is_sent_and_received_is_valid_by_the_official_schemas()
    {
        var full = Plain() with
        {
            Debtor = new() { Name = "Harbour Lights", PostalAddress = new() { TownName = "Basel", Country = CountryCode.Parse("CH") } },
            IntermediaryAgents = [new() { Bic = Bic.Parse("CHASUS33XXX") }],
            ChargeBearer = ChargeBearer.Debtor,
            Purpose = "GDDS",
            UltimateCreditor = new() { Name = "Roe & Söhne" },
        };
        byte[][] sent = [.. Encode(full, Plain(), OfInstitution()).Messages.Select(message => message.Message.Body.ToArray())];
        byte[][] received = [.. Directory.GetFiles(Banks.Golden(Folder), "received-*.xml").Select(File.ReadAllBytes)];

        Assert.All(sent.Concat(received), bytes => Assert.Empty(OfficialSchemas.Validate(bytes, "head.001.001.02", Definition(bytes))));
    }

    private static string Definition(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split("<MsgDefIdr>")[1].Split('<')[0];

    private static string Text(Encoded encoded, int message) => Encoding.UTF8.GetString(encoded.Messages[message].Message.Body.Span);

    private static Payment Plain(decimal amount = 1) =>
        Samples.Of(Banks.In(Folder).Manifest.Products[0], "creditTransfer", amount);

    private static Payment OfInstitution()
    {
        var plain = Plain();
        return plain with
        {
            CategoryPurpose = "TREA",
            Debtor = plain.Debtor with { Identification = Institution with { Bic = Bic.Parse("ACMECHZZXXX") } },
            Creditor = plain.Creditor with { Identification = Institution },
        };
    }

    private static Encoded Encode(params Payment[] payments) => Encode([.. payments.Select(Samples.Attempt)]);

    private static Encoded Encode(PaymentToEncode[] attempts)
    {
        var bank = Banks.In(Folder);
        return ((IPaymentEncoder)bank.Adapter).Encode(new(bank.Manifest.Products[0], attempts), Banks.Context(bank));
    }
}
