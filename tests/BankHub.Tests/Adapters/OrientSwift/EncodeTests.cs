using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;
using Samples = BankHub.Tests.Conformance.Samples;

namespace BankHub.Tests.Adapters.OrientSwift;

/// <summary>Which message a transfer goes in, and what no message of this bank says.</summary>
public sealed class EncodeTests
{
    private const string Folder = "OrientSwift";

    private static readonly PartyIdentification Institution = new() { Type = PartyType.Organisation, Bic = Bic.Parse("BOLNGB2LXXX") };

    public static TheoryData<string, string, Payment> Refused => new()
    {
        { "currency", "$.amount.currency", Plain() with { Amount = Money.Of(5, Currency.Parse("EUR")) } },
        { "scheme", "$.scheme", Plain() with { Scheme = Scheme.Chaps } },
        { "no-place", "$.ultimateDebtor", Plain() with { UltimateDebtor = new() { Name = "Somebody" } } },
        { "no-place", "$.chargeBearer", OfInstitution() with { ChargeBearer = ChargeBearer.Debtor } },
        { "characters", "$.endToEndIdentification", Plain() with { EndToEndIdentification = "Ж-1" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_message_cannot_say_is_a_problem_of_its_payment_and_the_others_go_out(string rule, string path, Payment payment)
    {
        var encoded = Encode(Plain(), payment, Plain(2));

        var problem = Assert.Single(encoded.Problems);
        Assert.Equal(Samples.Attempt(payment, 1).Id, problem.PaymentId);
        Assert.Contains((rule, path), problem.Findings.Select(finding => (finding.Rule, finding.Path)));
        Assert.Equal([0, 1], encoded.Payments.Select(place => place.Message));
    }

    [Fact]
    public void Customers_and_institutions_go_in_messages_of_their_own_each_in_a_file()
    {
        var encoded = Encode(Plain(), OfInstitution());

        Assert.Equal(
            ["or-0123456789ABCDEF.fin", "or-0123456789ABCDEF-2.fin"],
            encoded.Messages.Select(message => ((FileDrop)message.Message).FileName));
        Assert.Contains("{2:I103ORNTAEADXXXXN}", Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains("{2:I202ORNTAEADXXXXN}", Text(encoded, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_may_name_the_message_by_the_name_that_the_hub_gave_it()
    {
        var encoded = Encode(Plain());

        Assert.Contains("{3:{108:0123456789ABCDEF}{121:", Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains(new Reference(ReferenceKind.Message, "0123456789ABCDEF"), encoded.Messages[0].References);
    }

    [Fact]
    public void Our_account_with_the_bank_is_said_in_every_message() =>
        Assert.Contains("\r\n:53B:/D/AE070331234567890123456\r\n", Text(Encode(Plain()), 0), StringComparison.Ordinal);

    [Fact]
    public void A_payment_without_a_uetr_always_gets_the_same_one()
    {
        var (alone, again) = (Uetrs(Plain()), Uetrs(Plain(), Plain()));

        Assert.Equal(alone[0], again[0]);
        Assert.NotEqual(again[0], again[1]);

        static List<string> Uetrs(params Payment[] payments) =>
            [.. Encode(payments).Payments.Select(place => place.References.Single(one => one.Kind == ReferenceKind.Uetr).Value)];
    }

    private static string Text(Encoded encoded, int message) => Encoding.Latin1.GetString(encoded.Messages[message].Message.Body.Span);

    private static Payment Plain(decimal amount = 1) => Samples.Of(Banks.In(Folder).Manifest.Products[0], "creditTransfer", amount);

    private static Payment OfInstitution()
    {
        var plain = Plain();
        return plain with
        {
            CategoryPurpose = "TREA",
            Debtor = plain.Debtor with { Identification = Institution with { Bic = Bic.Parse("ACMEAEAAXXX") } },
            Creditor = plain.Creditor with { Identification = Institution },
        };
    }

    private static Encoded Encode(params Payment[] payments)
    {
        var bank = Banks.In(Folder);
        return ((IPaymentEncoder)bank.Adapter).Encode(
            new(bank.Manifest.Products[0], [.. payments.Select(Samples.Attempt)]), Banks.Context(bank));
    }
}
