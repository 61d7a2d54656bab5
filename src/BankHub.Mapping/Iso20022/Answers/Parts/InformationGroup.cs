using BankHub.Core.Answers;
using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>
/// The payment informations of a message to or from a customer, each with what is said of it as a whole and with its payments, in their
/// order. One that payments do not name has the placeholder for a name.
/// </summary>
internal sealed record InformationGroup(string? Name, ReportedMessage? Said, List<int> Payments)
{
    /// <summary>What is said of payment informations goes first; payments that come back to one that has passed begin it again.</summary>
    public static IReadOnlyList<InformationGroup> Of(ValueList<ReportedMessage> messages, IEnumerable<OriginalReferences> payments)
    {
        var groups = messages.Where(message => message.Original.PaymentInformationIdentification is not null)
            .Select(message => new InformationGroup(message.Original.PaymentInformationIdentification, message, [])).ToList();
        var last = 0;
        foreach (var (i, name) in payments.Select(payment => payment.PaymentInformationIdentification).Index())
        {
            var found = groups.FindIndex(last, group => group.Name == name);
            if (found < 0)
            {
                groups.Add(new(name, null, []));
            }

            last = found < 0 ? groups.Count - 1 : found;
            groups[last].Payments.Add(i);
        }

        return groups;
    }
}
