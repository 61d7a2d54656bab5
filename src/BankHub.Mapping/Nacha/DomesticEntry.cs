using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>Makes an entry of the classes that share one layout: PPD, CCD, CTX, WEB and TEL.</summary>
internal sealed class DomesticEntry(NachaTerms terms, FieldText text)
{
    public EntryDetail Of(EntryBasis basis)
    {
        var payment = basis.Payment;
        var routing = Routing(payment);
        var account = text.Exact($"{payment.Other()}Account", "accountNumber", payment.CounterpartyAccount.Number);
        var identification = Identification(basis);
        var name = text.Name($"{payment.Other()}.name", basis.Class.CountsAddenda ? "receivingCompanyName" : "individualName",
            payment.Counterparty.Name);
        var addenda = RemittanceAddenda.Of(payment, basis.Class, basis.Trace, text);
        return new EntryDetail
        {
            TransactionCode = basis.Code,
            Rdfi = routing,
            DfiAccountNumber = account,
            Amount = basis.Amount,
            IndividualIdentification = identification,

            // Nacha Operating Rules, Appendix Three: CTX states the number of its addenda in front of a shorter name.
            IndividualName = basis.Class.CountsAddenda ? $"{addenda.Count:D4}{name}" : name,
            DiscretionaryData = PaymentType(basis),
            AddendaIndicator = 0,
            Trace = basis.Trace,
            Addenda = addenda,
        };
    }

    private RoutingNumber Routing(Payment payment)
    {
        if (RoutingNumber.TryParse(payment.CounterpartyAgent?.MemberOf(ClearingSystem.Usaba), out var routing) && routing.IsValid)
        {
            return routing;
        }

        text.Problem($"{payment.Other()}Agent", "routing-number",
            "An ACH payment names the counterparty's bank by its ABA routing number.");
        return default;
    }

    /// <summary>
    /// The end-to-end id; but a WEB credit goes from person to person, and names there who sends it (Nacha Operating Rules, Subsection
    /// 2.5.17).
    /// </summary>
    private string Identification(EntryBasis basis)
    {
        var payment = basis.Payment;
        if (basis.Class.Code != SecCodes.Web || payment.Method != PaymentMethod.CreditTransfer)
        {
            return text.WhereItFits("$.endToEndIdentification", "individualId", payment.EndToEndIdentification);
        }

        text.Note("$.endToEndIdentification", "left-out", "A WEB credit names its sender in this field: it does not travel.");
        return text.Name("$.debtor.name", "individualId", payment.Debtor.Name);
    }

    /// <summary>Whether an entry that a consumer authorised online or by telephone is a single or a recurring one.</summary>
    private string PaymentType(EntryBasis basis)
    {
        if (basis.Class.Code is not (SecCodes.Web or SecCodes.Tel))
        {
            return "";
        }

        var said = basis.Payment switch
        {
            { Method: PaymentMethod.CreditTransfer } => terms.Mapping.Constants.GetValueOrDefault("webCreditPaymentType"),
            { Mandate.SequenceType: SequenceType.OneOff } => "S",
            { Mandate.SequenceType: not null } => "R",
            _ => null,
        };
        if (said is null)
        {
            text.Problem("$.mandate.sequenceType", "payment-type",
                "An entry of this class says whether it is single or recurring, and the payment does not tell.");
        }

        return said ?? "";
    }
}
