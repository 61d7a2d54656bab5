using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Mapping.Iso20022.Cases;

namespace BankHub.Mapping.Iso20022.Inquiries;

/// <summary>Asks an agent what became of a payment: pacs.028, which it answers by pacs.002.</summary>
public static class PaymentToInquiry
{
    public static ReadOnlyMemory<byte> Encode(SentPayment sent, CaseTerms terms, AdapterContext context)
    {
        var (message, names) = (new CaseMessage(terms, context), new SentNames(sent));
        return message.Write(new PaymentStatusRequest
        {
            GroupHeader = new()
            {
                MessageIdentification = message.Name,
                CreationDateTime = message.Created,
                InstructingAgent = message.Asking.Agent,
                InstructedAgent = message.Asked.Agent,
            },
            Transactions =
            [
                new()
                {
                    StatusRequestIdentification = message.Name,
                    OriginalGroup = names.Group(terms.OriginalMessage),
                    OriginalInstructionIdentification = names.Instruction,
                    OriginalEndToEndIdentification = names.EndToEnd,
                    OriginalTransactionIdentification = names.Instruction,
                    OriginalUetr = names.Uetr(terms.GivesUetr),
                    InstructingAgent = message.Asking.Agent,
                    InstructedAgent = message.Asked.Agent,
                },
            ],
        });
    }
}
