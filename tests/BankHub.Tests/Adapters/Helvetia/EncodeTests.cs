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
    private static readonly TransferBank Bank = new("Helvetia", "ACMECHZZXXX", Encoding.UTF8);

    private static readonly Party InNoTown = new() { Name = "Jane Roe", PostalAddress = new() { Country = CountryCode.Parse("GB") } };

    public static TheoryData<string, string, Payment> Refused => new()
    {
        { "own-account", "$.debtorAccount", Bank.Plain() with { DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") } } },
        { "creditor-agent", "$.creditorAgent", Bank.Plain() with { CreditorAgent = new() { Name = "Bank of London" } } },
        { "creditor-agent", "$.creditorAgent", Bank.OfInstitution() with { CategoryPurpose = "SUPP", CreditorAgent = null } },
        { "cbpr-address", "$.creditor.postalAddress.townName", Bank.Plain() with { Creditor = InNoTown } },
        { "characters", "$.creditor.name", Bank.Plain() with { Creditor = new() { Name = "東京" } } },
        { "scheme", "$.scheme", Bank.Plain() with { Scheme = Scheme.Chaps } },
        { "not-in-version", "$.chargeBearer", Bank.OfInstitution() with { ChargeBearer = ChargeBearer.Debtor } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_bank_does_not_take_is_a_problem_of_its_payment_and_the_others_go_out(string rule, string path, Payment payment) =>
        Assert.Equal([0, 1], Bank.RefusesOnly(payment, rule, path).Select(place => place.Position));

    [Fact]
    public void Customers_and_institutions_go_in_messages_of_their_own()
    {
        var encoded = Bank.Encode(Bank.Plain(), Bank.OfInstitution(), Bank.Plain(2));

        Assert.Equal(
            ["hv-0123456789ABCDEF.xml", "hv-0123456789ABCDEF-I.xml"],
            encoded.Messages.Select(message => ((FileDrop)message.Message).FileName));
        Assert.Contains("<MsgDefIdr>pacs.008.001.08</MsgDefIdr>", Bank.Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains("<MsgDefIdr>pacs.009.001.08</MsgDefIdr>", Bank.Text(encoded, 1), StringComparison.Ordinal);
        Assert.Equal([(0, 0), (0, 1), (1, 0)], encoded.Payments.Select(place => (place.Message, place.Position)));
    }

    [Fact]
    public void Parties_with_a_bic_are_customers_unless_their_purpose_is_an_institutions_own()
    {
        var institution = Bank.OfInstitution();

        var encoded = Bank.Encode(institution with { CategoryPurpose = "SUPP" }, institution with { CategoryPurpose = null });

        Assert.Single(encoded.Messages);
        Assert.Contains("pacs.008.001.08", Bank.Text(encoded, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_payment_without_a_uetr_always_gets_the_same_one() => Bank.GivesAlwaysTheSameUetr();

    [SharedFact]
    public void What_may_be_a_copy_goes_in_a_message_of_its_own_that_says_so_with_the_uetr_of_the_first_attempt()
    {
        var (first, other) = (Samples.Attempt(Bank.Plain(), 0), Samples.Attempt(Bank.Plain(2), 1));

        var encoded = Bank.Encode([TransferBank.Again(first), other]);

        Assert.Equal(2, encoded.Messages.Count);
        Assert.DoesNotContain("PssblDplct", Bank.Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains("<PssblDplct>true</PssblDplct>", Bank.Text(encoded, 1), StringComparison.Ordinal);
        Assert.Contains("<InstrId>INSTR00000000009</InstrId>", Bank.Text(encoded, 1), StringComparison.Ordinal);
        Assert.Contains(Uetr(Bank.Encode([first]), first.Id), Bank.Text(encoded, 1), StringComparison.Ordinal);
        Assert.NotEqual(Uetr(Bank.Encode([first]), first.Id), Uetr(encoded, other.Id));
        Assert.All(
            encoded.Messages.Select(message => message.Message.Body.ToArray()),
            bytes => Assert.Empty(OfficialSchemas.Validate(bytes, "head.001.001.02", Definition(bytes))));
    }

    private static string Uetr(Encoded encoded, Guid payment) =>
        TransferBank.Uetr(encoded.Payments.Single(place => place.PaymentId == payment));

    [SharedFact]
    public void What_is_sent_and_received_is_valid_by_the_official_schemas()
    {
        var full = Bank.Plain() with
        {
            Debtor = new() { Name = "Harbour Lights", PostalAddress = new() { TownName = "Basel", Country = CountryCode.Parse("CH") } },
            IntermediaryAgents = [new() { Bic = Bic.Parse("CHASUS33XXX") }],
            ChargeBearer = ChargeBearer.Debtor,
            Purpose = "GDDS",
            UltimateCreditor = new() { Name = "Roe & Söhne" },
        };
        var encoded = Bank.Encode(full, Bank.Plain(), Bank.OfInstitution());
        byte[][] sent = [.. encoded.Messages.Select(message => message.Message.Body.ToArray())];
        byte[][] received = [.. Directory.GetFiles(Banks.Golden(Bank.Folder), "received-*.xml").Select(File.ReadAllBytes)];

        Assert.All(sent.Concat(received), bytes => Assert.Empty(OfficialSchemas.Validate(bytes, "head.001.001.02", Definition(bytes))));
    }

    private static string Definition(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split("<MsgDefIdr>")[1].Split('<')[0];
}
