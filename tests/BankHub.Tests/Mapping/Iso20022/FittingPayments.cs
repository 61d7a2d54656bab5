using BankHub.Core.Payments;
using BankHub.Tests.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>
/// Payments that a message can say, as full and as long as it takes them: of any payment what the message has no place for is left off.
/// What that is stands here by the schemas of ISO 20022, not by what our writer refuses.
/// </summary>
/// <param name="isOld">Whether the message is one of the year 2009.</param>
internal sealed class FittingPayments(bool isOld)
{
    // Schemas count a sign beyond the first plane as one, some validators and our writer as two.
    private static readonly PaymentGenerator Texts = new(most => TextGenerator.Any(most).Select(text =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : "x"))));

    public static FittingPayments For(string version) => new(
        version is "pain.001.001.03" or "pain.008.001.02" or "pacs.008.001.02");

    /// <summary>Transfers of customers, as pain.001 and pacs.008 say them; one with a cover has a UETR, which 2009 did not know.</summary>
    public Gen<Payment> Transfers() =>
        from scheme in Gen.Elements(Scheme.All.Where(scheme => scheme.AllowsCreditTransfer && scheme != Scheme.Cover
            && !(isOld && scheme == Scheme.CrossBorderCovered)).ToArray())
        from payment in Texts.Payments(scheme, PaymentMethod.CreditTransfer)
        from codes in Gen.ArrayOf(Gen.Elements<string?>("CHQB", "HOLD", "PHOB", "TELB", null), 10)
        from uetr in ValueGenerator.Uetrs
        select Fitted(scheme == Scheme.CrossBorderCovered ? payment with { Uetr = uetr } : payment, codes);

    /// <summary>Transfers of institutions, as pacs.009 says them, some of which pay for a customer's.</summary>
    public Gen<Payment> Institutional() =>
        from scheme in Gen.Elements(Scheme.CrossBorder, Scheme.Cover)
        from payment in Texts.Payments(scheme, PaymentMethod.CreditTransfer)
        from bics in Gen.ArrayOf(ValueGenerator.Bics, 4)
        from codes in Gen.ArrayOf(Gen.Elements<string?>("PHOB", "TELB", null), 10)
        from uetr in ValueGenerator.Uetrs
        select Fitted(payment, codes) with
        {
            Uetr = scheme == Scheme.Cover ? uetr : payment.Uetr,
            Debtor = Institution(payment.Debtor, bics[0])!,
            Creditor = Institution(payment.Creditor, bics[1])!,
            UltimateDebtor = Institution(payment.UltimateDebtor, bics[2]),
            UltimateCreditor = Institution(payment.UltimateCreditor, bics[3]),
            ChargeBearer = null,
            RegulatoryReporting = [],
            RemittanceInformation = payment.RemittanceInformation is { } said ? new() { Unstructured = said.Unstructured } : null,
            Underlying = payment.Underlying is { } customers ? Fitted(customers) : null,
        };

    /// <summary>Direct debits, as pain.008 says them.</summary>
    public Gen<Payment> Debits(params Scheme[] schemes) =>
        from scheme in Gen.Elements(schemes)
        from payment in Texts.Payments(scheme, PaymentMethod.DirectDebit)
        select Fitted(payment, new string?[10]) with
        {
            IntermediaryAgents = [],
            InstructionForCreditorAgent = [.. payment.InstructionForCreditorAgent
                .Where(one => one.InstructionInformation is not null).Take(1).Select(one => one with { Code = null })],
            Mandate = payment.Mandate! with
            {
                Amendment = payment.Mandate.Amendment is { OriginalDebtorAgent: { } agent } before
                    ? before with { OriginalDebtorAgent = Fitted(agent) } : payment.Mandate.Amendment,
            },
        };

    private Payment Fitted(Payment payment, string?[] codes) => payment with
    {
        Uetr = isOld ? null : payment.Uetr,
        Debtor = Fitted(payment.Debtor)!,
        Creditor = Fitted(payment.Creditor)!,
        UltimateDebtor = Fitted(payment.UltimateDebtor),
        UltimateCreditor = Fitted(payment.UltimateCreditor),
        DebtorAgent = Fitted(payment.DebtorAgent),
        CreditorAgent = Fitted(payment.CreditorAgent),
        IntermediaryAgents = [.. payment.IntermediaryAgents.Select(agent => Fitted(agent)!)],
        InstructionForCreditorAgent = Coded(payment.InstructionForCreditorAgent, codes),
        RemittanceInformation = Fitted(payment.RemittanceInformation),
    };

    private UnderlyingTransfer Fitted(UnderlyingTransfer payment) => payment with
    {
        Debtor = Fitted(payment.Debtor)!,
        Creditor = Fitted(payment.Creditor)!,
        UltimateDebtor = Fitted(payment.UltimateDebtor),
        UltimateCreditor = Fitted(payment.UltimateCreditor),
        InitiatingParty = Fitted(payment.InitiatingParty),
        InstructionForCreditorAgent = Coded(payment.InstructionForCreditorAgent, ["HOLD", "PHOB", "TELB", "CHQB", null]),
        InstructionsForNextAgent = Coded(payment.InstructionsForNextAgent, ["PHOA", "TELA", null]),
        RemittanceInformation = Fitted(payment.RemittanceInformation),
    };

    /// <summary>Instructions with a code of the closed list, or none beside their words.</summary>
    private static ValueList<InstructionForCreditorAgent> Coded(ValueList<InstructionForCreditorAgent> all, string?[] codes) =>
    [
        .. all.Select((one, i) => one with { Code = codes[i % codes.Length] })
            .Where(one => one is not { Code: null, InstructionInformation: null }),
    ];

    /// <summary>ISO knows a person by neither BIC nor LEI, an identification names something, and in 2009 nobody had an LEI.</summary>
    private Party? Fitted(Party? party)
    {
        if (party is null)
        {
            return null;
        }

        var known = party.Identification is not { } given ? null : given with
        {
            Bic = given.Type == PartyType.Private ? null : Fitted(given.Bic),
            Lei = given.Type == PartyType.Private || isOld ? null : given.Lei,
        };
        return party with
        {
            PostalAddress = Fitted(party.PostalAddress),
            Identification = known is { Bic: null, Lei: null, Other: null } ? null : known,
        };
    }

    private static Party? Institution(Party? party, Bic bic) => party is null ? null : party with
    {
        CountryOfResidence = null,
        Identification = new()
        {
            Type = PartyType.Organisation, Bic = bic, Lei = party.Identification?.Lei, Other = party.Identification?.Other,
        },
    };

    private Agent? Fitted(Agent? agent) => agent is null ? null : agent with
    {
        Bic = Fitted(agent.Bic), PostalAddress = Fitted(agent.PostalAddress),
    };

    /// <summary>The BICs of 2009 (ISO 9362:2009): letters in front, no 0 or 1 and no O where those were kept for other uses.</summary>
    private Bic? Fitted(Bic? bic)
    {
        if (bic is null || !isOld)
        {
            return bic;
        }

        var bank = bic.Value[..4].Select(c => char.IsDigit(c) ? (char)(c - '0' + 'A') : c);
        var location = $"{(bic.Value[6] is '0' or '1' ? '2' : bic.Value[6])}{(bic.Value[7] == 'O' ? '0' : bic.Value[7])}";
        return Bic.Parse($"{string.Concat(bank)}{bic.Value[4..6]}{location}{bic.Value[8..]}");
    }

    private PostalAddress? Fitted(PostalAddress? address) => address is null || !isOld ? address : address with
    {
        BuildingName = null, Floor = null, PostBox = null, Room = null, TownLocationName = null, DistrictName = null,
    };

    /// <summary>Documents are of a kind of the closed list (DocumentType6Code) or of none.</summary>
    private static RemittanceInformation? Fitted(RemittanceInformation? information) => information is null ? null : information with
    {
        Structured =
        [
            .. information.Structured.Select((part, i) => part.ReferredDocument is not { } document ? part : part with
            {
                ReferredDocument = document with { Type = document.Type is null ? null : i % 2 == 0 ? "CINV" : "CREN" },
            }),
        ],
    };
}
