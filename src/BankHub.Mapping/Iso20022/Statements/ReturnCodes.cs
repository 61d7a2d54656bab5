using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.BankTransactions;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>Which bookings are returns by their code: the table is asked once for entries of one code that follow each other.</summary>
internal sealed class ReturnCodes(BankMapping mapping)
{
    private (string? Domain, string? Family, string? SubFamily) _last;
    private ReasonCode? _reason = Asked(mapping, default);

    /// <summary>The code as the reason of the return; null for a booking that is none.</summary>
    public ReasonCode? Of(BankTransactionDomain? domain)
    {
        var code = (domain?.Code, domain?.Family?.Code, domain?.Family?.SubFamilyCode);
        if (code != _last)
        {
            (_last, _reason) = (code, Asked(mapping, code));
        }

        return _reason;
    }

    private static ReasonCode? Asked(BankMapping mapping, (string? Domain, string? Family, string? SubFamily) code)
    {
        var booking = $"{code.Domain}/{code.Family}/{code.SubFamily}";
        return mapping.Canonical("bankTransaction", booking) == "Return" ? new(ReasonCode.Proprietary, booking) : null;
    }
}
