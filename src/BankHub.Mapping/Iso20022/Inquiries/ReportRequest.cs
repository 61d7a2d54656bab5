using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Messages.Reporting;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Parts;

namespace BankHub.Mapping.Iso20022.Inquiries;

/// <summary>Asks a bank for a report or a statement of an account: camt.060, which it answers by camt.052 or camt.053.</summary>
public static class ReportRequest
{
    // All that is there, not only what changed since it was told last (QueryType3Code).
    private const string Everything = "ALLL";

    /// <param name="account">Whose.</param>
    /// <param name="report">What is asked for, such as camt.053.001.08.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; null for no end.</param>
    /// <param name="terms">Who asks whom; the original message is not used.</param>
    /// <param name="context">Name and moment of the message.</param>
    public static ReadOnlyMemory<byte> Encode(
        Account account, string report, DateOnly from, DateOnly? until, CaseTerms terms, AdapterContext context)
    {
        var message = new CaseMessage(terms, context);
        return message.Write(new AccountReportingRequest
        {
            GroupHeader = new()
            {
                MessageIdentification = message.Name,
                CreationDateTime = message.Created,
                MessageSender = message.Asking,
            },
            ReportingRequests =
            [
                new()
                {
                    Identification = message.Name,
                    RequestedMessageName = report,
                    Account = Accounts.Write(account),
                    AccountOwner = message.Asking,
                    AccountServicer = message.Asked.Agent,
                    ReportingPeriod = new() { FromToDate = new() { FromDate = from, ToDate = until }, Type = Everything },
                },
            ],
        });
    }
}
