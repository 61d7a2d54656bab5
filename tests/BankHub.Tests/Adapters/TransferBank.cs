using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;

namespace BankHub.Tests.Adapters;

/// <summary>A correspondent as the tests of its transfers see it: what is asked of it, and what goes out.</summary>
/// <param name="Folder">Of the adapter.</param>
/// <param name="OwnBic">The customer's, where he is an institution.</param>
/// <param name="Characters">In which its messages are written.</param>
internal sealed record TransferBank(string Folder, string OwnBic, Encoding Characters)
{
    private static readonly PartyIdentification Institution = new() { Type = PartyType.Organisation, Bic = Bic.Parse("BOLNGB2LXXX") };

    public Payment Plain(decimal amount = 1) => Samples.Of(Banks.In(Folder).Manifest.Products[0], "creditTransfer", amount);

    public Payment OfInstitution()
    {
        var plain = Plain();
        return plain with
        {
            CategoryPurpose = "TREA",
            Debtor = plain.Debtor with { Identification = Institution with { Bic = Bic.Parse(OwnBic) } },
            Creditor = plain.Creditor with { Identification = Institution },
        };
    }

    /// <summary>A later attempt at a payment of which it is not known whether it arrived.</summary>
    public static PaymentToEncode Again(PaymentToEncode attempt) =>
        attempt with { InstructionId = "INSTR00000000009", Number = 9, PossibleDuplicateOf = attempt.InstructionId };

    public Encoded Encode(params Payment[] payments) => Encode([.. payments.Select(Samples.Attempt)]);

    public Encoded Encode(PaymentToEncode[] attempts)
    {
        var bank = Banks.In(Folder);
        return ((IPaymentEncoder)bank.Adapter).Encode(new(bank.Manifest.Products[0], attempts), Banks.Context(bank));
    }

    public string Text(Encoded encoded, int message) => Characters.GetString(encoded.Messages[message].Message.Body.Span);

    public static string Uetr(EncodedPayment place) => place.References.Single(one => one.Kind == ReferenceKind.Uetr).Value;

    /// <summary>One payment is refused by the given rule at the given place; its two neighbours go out.</summary>
    /// <returns>Where the neighbours stand.</returns>
    public IReadOnlyList<EncodedPayment> RefusesOnly(Payment payment, string rule, string path)
    {
        var encoded = Encode(Plain(), payment, Plain(2));

        var problem = Assert.Single(encoded.Problems);
        Assert.Equal(Samples.Attempt(payment, 1).Id, problem.PaymentId);
        Assert.Contains((rule, path), problem.Findings.Select(finding => (finding.Rule, finding.Path)));
        return encoded.Payments;
    }

    public void GivesAlwaysTheSameUetr()
    {
        var (alone, again) = (Encode(Plain()).Payments, Encode(Plain(), Plain()).Payments);

        Assert.Equal(Uetr(alone[0]), Uetr(again[0]));
        Assert.NotEqual(Uetr(again[0]), Uetr(again[1]));
    }
}
