using System.Globalization;
using System.Text.Json;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Json;

namespace BankHub.Adapters.MeridianRest;

/// <summary>Writes transfers to create (customer guide, section 2.1), one message each.</summary>
internal sealed class TransferEncoder(BankMapping mapping)
{
    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var messages = new List<EncodedMessage>();
        var payments = new List<EncodedPayment>();
        var problems = new List<PaymentProblem>();
        foreach (var payment in batch.Payments)
        {
            var words = new TransferWords(payment.Payment, mapping, context);
            if (words.Problems.Count > 0)
            {
                problems.Add(new PaymentProblem(payment.Id, words.Problems));
                continue;
            }

            var reference = payment.InstructionId;
            var body = JsonText.Object(json => Write(json, reference, payment.Payment, words));
            payments.Add(new EncodedPayment(payment.Id, messages.Count, 0, References(payment)) { Notes = words.Notes });
            messages.Add(new EncodedMessage(Requests.Create(reference, payment.Payment.Amount, body), []));
        }

        return new Encoded(messages, payments, problems);
    }

    private static Reference[] References(PaymentToEncode payment) =>
    [
        new(ReferenceKind.Instruction, payment.InstructionId),
        new(ReferenceKind.EndToEnd, payment.Payment.EndToEndIdentification),
    ];

    private static void Write(Utf8JsonWriter json, string reference, Payment payment, TransferWords words)
    {
        json.WriteString("reference", reference);
        json.WriteString("scheme", words.Scheme);
        json.WriteString("amount", payment.Amount.Value.ToString("0.00", CultureInfo.InvariantCulture));
        json.WriteString("currency", payment.Amount.Currency.Value);
        json.WriteString("endToEndId", payment.EndToEndIdentification);
        if (words.ExecutionDate is { } date)
            json.WriteString("executionDate", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(json, "debtor", words.DebtorName, words.DebtorAccount!);
        Write(json, "creditor", words.CreditorName, words.CreditorAccount!);
        if (words.Remittance.Length > 0)
            json.WriteString("remittance", words.Remittance);
    }

    private static void Write(Utf8JsonWriter json, string party, string name, BankAccount account)
    {
        json.WriteStartObject(party);
        json.WriteString("name", name);
        json.WriteStartObject("account");
        if (account.Iban is { } iban)
        {
            json.WriteString("iban", iban);
        }
        else
        {
            json.WriteString("sortCode", account.SortCode);
            json.WriteString("accountNumber", account.Number);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
