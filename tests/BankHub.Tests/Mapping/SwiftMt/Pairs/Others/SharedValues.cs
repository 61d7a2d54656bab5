using static BankHub.Tests.Mapping.SwiftMt.Pairs.Others.ValueForm;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs.Others;

/// <summary>What both halves say, by the ISO message: a value is a line (CBPR+ translation rules, scopes of the MT fields).</summary>
internal static class SharedValues
{
    private const string Record = "Charges.PerTransaction.Records";
    private const string Item = "OriginalNotification.OriginalNotificationReferences[0].OriginalItems[0]";

    private static readonly SharedValue[] Headers =
    [
        new("sender", "header.From.FinancialInstitution.FinancialInstitution.Bic", Bic),
        new("receiver", "header.To.FinancialInstitution.FinancialInstitution.Bic", Bic),
    ];

    private static readonly SharedValue[] Cheque =
    [
        new("20 Reference", "Cheques[0].InstructionIdentification"),
        new("20 Reference", "GroupHeader.MessageIdentification"),
        new("21 Reference", "Cheques[0].ChequeNumber"),
        new("30 Date", "Cheques[0].IssueDate", Date),
        new("32B Currency", "Cheques[0].Amount.Currency"),
        new("32B Amount", "Cheques[0].Amount.Value", Amount),
        new("59 line 1", "Cheques[0].Payee.Name"),
        new("59 line 3 part 0", "Cheques[0].Payee.PostalAddress.Country"),
        new("59 line 3 part 1", "Cheques[0].Payee.PostalAddress.TownName"),
        new("59 line 2", "Cheques[0].Payee.PostalAddress.StreetName|Cheques[0].Payee.PostalAddress.AddressLine[0]"),
    ];

    private static readonly SharedValue[] Charge =
    [
        new("20 Reference", "Charges.PerTransaction.ChargeIdentification"),
        new("21 Reference", $"{Record}[0].Transaction.InstructionIdentification"),
        new("uetr", $"{Record}[0].Transaction.Uetr"),
        new("32 Currency", $"GroupHeader.Total.Amount.Currency|{Record}[0].Total.Amount.Currency"),
        new("32 Amount", $"GroupHeader.Total.Amount.Value|{Record}[0].Total.Amount.Value", Amount),
        new("71B charge 0 code", $"{Record}[0].Items[0].Type.Code"),
        new("71B charge 0 currency", $"{Record}[0].Items[0].Amount.Currency"),
        new("71B charge 0 amount", $"{Record}[0].Items[0].Amount.Value", Amount),
        new("71B charge 1 code", $"{Record}[1].Items[0].Type.Code|{Record}[0].Items[1].Type.Code"),
        new("71B charge 1 amount", $"{Record}[1].Items[0].Amount.Value|{Record}[0].Items[1].Amount.Value", Amount),
        new("72 line 0 part 2", $"GroupHeader.Requestor.FinancialInstitution.Bic|{Record}[0].Requestor.FinancialInstitution.Bic", Bic),
    ];

    public static readonly IReadOnlyDictionary<string, SharedValue[]> All = new Dictionary<string, SharedValue[]>
    {
        ["camt.107"] =
        [
            .. Headers, .. Cheque,
            new("50 account", "Cheques[0].PayerAccount.Identification.Other.Identification"),
            new("50 line 1", "Cheques[0].Payer.Name"),
            new("50 line 3 part 0", "Cheques[0].Payer.PostalAddress.Country"),
            new("50 line 3 part 1", "Cheques[0].Payer.PostalAddress.TownName"),
        ],
        ["camt.108"] = [.. Headers, .. Cheque, new("75 line 0 part 1", "Cheques[0].Reason.Reason.Code")],
        ["camt.109"] =
        [
            .. Headers, .. Cheque, new("76 line 0 part 1", "Cheques[0].Status.Status.Code"),
            new("76 line 0 part 2", "Cheques[0].Status.AdditionalInformation"),
        ],
        ["camt.057"] =
        [
            .. Headers,
            new("sender", "Notification.AccountOwner.Agent.FinancialInstitution.Bic", Bic),
            new("receiver", "Notification.AccountServicer.FinancialInstitution.Bic", Bic),
            new("20 Reference", "GroupHeader.MessageIdentification"),
            new("25 Account", "Notification.Account.Identification.Other.Identification"),
            new("30 Date", "Notification.Items[0].ExpectedValueDate", Date),
            new("21 Reference", "Notification.Items[0].Identification"),
            new("32B Currency", "Notification.Items[0].Amount.Currency"),
            new("32B Amount", "Notification.Items[0].Amount.Value", Amount),
            new("50 line 1", "Notification.Debtor.Party.Name"),
            new("50 line 3 part 0", "Notification.Debtor.Party.PostalAddress.Country"),
            new("50 line 3 part 1", "Notification.Debtor.Party.PostalAddress.TownName"),
            new("52A Identifier Code", "Notification.Debtor.Agent.FinancialInstitution.Bic", Bic),
            new("56A Identifier Code", "Notification.IntermediaryAgent.FinancialInstitution.Bic", Bic),
        ],
        ["camt.058"] =
        [
            .. Headers,
            new("20 Reference", "GroupHeader.MessageIdentification"),
            new("21 Reference", $"{Item}.OriginalItemIdentification"),
            new("11S Date", "OriginalNotification.OriginalCreationDateTime.Local", Date),
            new("79 line 0 part 1", "Reason.Reason.Code"),
            new("32B Currency", $"{Item}.Amount.Currency"),
            new("32B Amount", $"{Item}.Amount.Value", Amount),
        ],
        ["camt.105"] =
        [
            .. Headers, .. Charge,
            new("25 Account", "GroupHeader.Account.Identification.Other.Identification"),
            new("32D Date", $"{Record}[0].ValueDate.Date", Date),
        ],
        ["camt.106"] = [.. Headers, .. Charge, new("52A Identifier Code", $"{Record}[0].DebtorAgent.FinancialInstitution.Bic", Bic)],
    };
}
