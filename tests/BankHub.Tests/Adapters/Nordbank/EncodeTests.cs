using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Mapping.Iso20022;

namespace BankHub.Tests.Adapters.Nordbank;

public sealed class EncodeTests
{
    private const string Folder = "Nordbank";

    public static TheoryData<string, string, Payment> Refused => new()
    {
        { "sepa-charges", "$.chargeBearer", Sepa() with { ChargeBearer = ChargeBearer.Shared } },
        { "sepa-remittance", "$.remittanceInformation", Sepa() with { RemittanceInformation = new() { Unstructured = ["a", "b"] } } },
        { "sepa-name", "$.creditor.name", Sepa() with { Creditor = new() { Name = new('x', 71) } } },
        { "sepa-account", "$.debtorAccount", Sepa() with { DebtorAccount = new() { Bban = "1" } } },
        { "sepa-reference", "$.endToEndIdentification", Sepa() with { EndToEndIdentification = "/1" } },
        { "sepa-agents", "$.intermediaryAgents[0]", Sepa() with { IntermediaryAgents = [new() { Bic = Bic.Parse("BNPAFRPP") }] } },
        { "characters", "$.creditor.name", Sepa() with { Creditor = new() { Name = "東京" } } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_sepa_does_not_carry_is_a_problem_of_its_payment_and_the_others_go_out(string rule, string path, Payment payment)
    {
        var encoded = Encode(Sepa(), payment, Sepa(2));

        var problem = Assert.Single(encoded.Problems);
        Assert.Equal(Transfers.Attempt(payment, 2).Id, problem.PaymentId);
        Assert.Contains((rule, path), problem.Findings.Select(finding => (finding.Rule, finding.Path)));
        Assert.Equal([0, 1], encoded.Payments.Select(place => place.Position));
    }

    [Fact]
    public void Each_kind_of_payment_goes_in_a_file_of_its_own_whose_names_are_declared()
    {
        var encoded = Encode(Sepa(), Sepa(2) with { CategoryPurpose = "SALA" }, Sepa(3));

        Assert.Equal(
            ["nb-0123456789ABCDEF.xml", "nb-0123456789ABCDEF-2.xml"],
            encoded.Messages.Select(message => ((FileDrop)message.Message).FileName));
        Assert.Equal(
            [
                "fileName:nb-0123456789ABCDEF-2.xml", "message:0123456789ABCDEF-2", "message:0123456789ABCDEF-2-P",
                "content:0123456789ABCDEF-2: 1 transactions", "content:0123456789ABCDEF-2: sum 2",
                "content:0123456789ABCDEF-2-P: 1 transactions", "content:0123456789ABCDEF-2-P: sum 2",
            ],
            encoded.Messages[1].References.Select(name => name.ToString()));
        Assert.Equal([(0, 0), (0, 1), (1, 0)], encoded.Payments.Select(place => (place.Message, place.Position)));
    }

    [Fact]
    public void What_was_written_in_sepa_characters_is_a_note()
    {
        var encoded = Encode(Sepa() with { Creditor = new() { Name = "Jürgen & Söhne" } });

        Assert.Equal(("$.creditor.name", "transliterated"), encoded.Payments[0].Notes.Select(note => (note.Path, note.Rule)).Single());
        Assert.Contains(
            "<Nm>Juergen + Soehne</Nm>", Encoding.UTF8.GetString(encoded.Messages[0].Message.Body.Span), StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("pain.001.001.09", "sent-")]
    [InlineData("pain.002.001.10", "received-")]
    [InlineData("camt.053.001.08", "received-")]
    [InlineData("camt.054.001.08", "received-")]
    [InlineData("camt.029.001.09", "received-")]
    public void What_is_sent_and_received_is_valid_by_the_official_schema(string version, string kind)
    {
        var files = kind == "sent-" ? [Encode(Sepa()).Messages[0].Message.Body.ToArray()]
            : Directory.GetFiles(Banks.Golden(Folder), $"{kind}*.xml").Select(File.ReadAllBytes).ToArray();
        var ofVersion = files.Where(bytes => Encoding.UTF8.GetString(bytes).Contains(version + "\">", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(ofVersion);
        Assert.All(ofVersion, bytes => Assert.Empty(OfficialSchemas.Validate(bytes, version)));
    }

    private static Payment Sepa(decimal amount = 1) => Transfers.Sepa(amount);

    private static Encoded Encode(params Payment[] payments)
    {
        var bank = Banks.In(Folder);
        return ((IPaymentEncoder)bank.Adapter).Encode(
            new(bank.Manifest.Product("sepa-credit-transfer")!, [.. payments.Select((payment, i) => Transfers.Attempt(payment, i + 1))]),
            Banks.Context(bank));
    }
}
