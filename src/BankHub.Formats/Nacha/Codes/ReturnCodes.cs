using static BankHub.Formats.Nacha.Codes.ReturnTimeFrame;
using static BankHub.Formats.Nacha.Codes.ReturnUser;

namespace BankHub.Formats.Nacha.Codes;

/// <summary>The return reason codes as data (Nacha Operating Rules, Appendix Four).</summary>
public static class ReturnCodes
{
    private static readonly Dictionary<string, ReturnCode> ByCode = Define().ToDictionary(code => code.Code, StringComparer.Ordinal);

    /// <summary>All from R01 to R85, the unused ones named as such.</summary>
    public static IReadOnlyCollection<ReturnCode> All => ByCode.Values;

    /// <summary>The code, whatever its status; null where no such number was ever given out or left out.</summary>
    public static ReturnCode? Find(string code) => ByCode.GetValueOrDefault(code);

    private static IEnumerable<ReturnCode> Define() =>
    [
        Again("R01", "Insufficient Funds"),
        Of("R02", "Account Closed"),
        Of("R03", "No Account/Unable to Locate Account"),
        Of("R04", "Invalid Account Number Structure"),
        Late("R05", "Unauthorized Debit to Consumer Account Using Corporate SEC Code"),
        Of("R06", "Returned per ODFI's Request", time: Undefined),
        Late("R07", "Authorization Revoked by Customer"),
        Again("R08", "Payment Stopped"),
        Again("R09", "Uncollected Funds"),
        Late("R10", "Customer Advises Originator is Not Known to Receiver and/or Not Authorized to Debit Receiver's Account"),
        Late("R11", "Customer Advises Entry Not in Accordance with the Terms of the Authorization"),
        Of("R12", "Account Sold to Another DFI"),
        Operated("R13", "Invalid ACH Routing Number"),
        Of("R14", "Representative Payee Deceased or Unable to Continue in That Capacity"),
        Of("R15", "Beneficiary or Account Holder (Other Than a Representative Payee) Deceased"),
        Of("R16", "Account Frozen/Entry Returned per OFAC Instruction"),
        Of("R17", "File Record Edit Criteria/Entry with Invalid Account Number Initiated Under Questionable Circumstances"),
        Operated("R18", "Improper Effective Entry Date"),
        Operated("R19", "Amount Field Error"),
        Of("R20", "Non-Transaction Account"),
        Of("R21", "Invalid Company Identification"),
        Of("R22", "Invalid Individual ID Number"),
        Of("R23", "Credit Entry Refused by Receiver"),
        Of("R24", "Duplicate Entry"),
        Operated("R25", "Addenda Error"),
        Operated("R26", "Mandatory Field Error"),
        Operated("R27", "Trace Number Error"),
        Operated("R28", "Routing Number Check Digit Error"),
        Of("R29", "Corporate Customer Advises Not Authorized"),
        Operated("R30", "RDFI Not Participant in Check Truncation Program"),
        Of("R31", "Permissible Return Entry (CCD and CTX Only)", time: Undefined),
        Operated("R32", "RDFI Non-Settlement"),
        Late("R33", "Return of XCK Entry"),
        Operated("R34", "Limited Participation DFI"),
        Operated("R35", "Return of Improper Debit Entry"),
        Operated("R36", "Return of Improper Credit Entry"),
        Late("R37", "Source Document Presented for Payment"),
        Late("R38", "Stop Payment on Source Document"),
        Of("R39", "Improper Source Document/Source Document Presented for Payment"),
        Of("R40", "Return of ENR Entry by Federal Government Agency", FederalAgency),
        Of("R41", "Invalid Transaction Code (ENR Only)", FederalAgency),
        Of("R42", "Routing Number/Check Digit Error (ENR Only)", FederalAgency),
        Of("R43", "Invalid DFI Account Number (ENR Only)", FederalAgency),
        Of("R44", "Invalid Individual ID Number/Identification Number (ENR Only)", FederalAgency),
        Of("R45", "Invalid Individual Name/Company Name (ENR Only)", FederalAgency),
        Of("R46", "Invalid Representative Payee Indicator (ENR Only)", FederalAgency),
        Of("R47", "Duplicate Enrollment (ENR Only)", FederalAgency),
        .. Unassigned(48, 49),
        Of("R50", "State Law Affecting RCK Acceptance"),
        Late("R51", "Item Related to RCK Entry Is Ineligible or RCK Entry Is Improper"),
        Late("R52", "Stop Payment on Item Related to RCK Entry"),
        Late("R53", "Item and RCK Entry Presented for Payment"),
        .. Unassigned(54, 60),
        Dishonored("R61", "Misrouted Return"),
        Dishonored("R62", "Return of Erroneous or Reversing Debit"),
        Retired("R63", "Incorrect Dollar Amount: retired, use R69"),
        Retired("R64", "Incorrect Individual Identification: retired, use R69"),
        Retired("R65", "Incorrect Transaction Code: retired, use R69"),
        Retired("R66", "Incorrect Company Identification: retired, use R69"),
        Dishonored("R67", "Duplicate Return"),
        Dishonored("R68", "Untimely Return"),
        Dishonored("R69", "Field Error(s)"),
        Dishonored("R70", "Permissible Return Entry Not Accepted/Return Not Requested by ODFI"),
        Contested("R71", "Misrouted Dishonored Return"),
        Contested("R72", "Untimely Dishonored Return"),
        Contested("R73", "Timely Original Return"),
        Contested("R74", "Corrected Return"),
        Contested("R75", "Return Not a Duplicate"),
        Contested("R76", "No Errors Found"),
        Contested("R77", "Non-Acceptance of R62 Dishonored Return"),
        .. Unassigned(78, 79),
        Of("R80", "IAT Entry Coding Error", Gateway, Undefined),
        Of("R81", "Non-Participant in IAT Program", Gateway, Undefined),
        Of("R82", "Invalid Foreign Receiving DFI Identification", Gateway, Undefined),
        Of("R83", "Foreign Receiving DFI Unable to Settle", Gateway, Undefined),
        Of("R84", "Entry Not Processed by Gateway", Gateway, Undefined),
        Of("R85", "Incorrectly Coded Outbound International Payment", Gateway, Undefined),
    ];

    private static ReturnCode Of(string code, string title, ReturnUser user = Rdfi, ReturnTimeFrame time = TwoBankingDays) =>
        new(code, title, user, time, ReturnKind.Return);

    private static ReturnCode Again(string code, string title) => Of(code, title) with { MayRetry = true };

    private static ReturnCode Late(string code, string title) => Of(code, title, time: SixtyDays);

    private static ReturnCode Operated(string code, string title) => Of(code, title, Operator, NextDelivery);

    private static ReturnCode Dishonored(string code, string title) => new(code, title, Odfi, FiveBankingDays, ReturnKind.Dishonored);

    private static ReturnCode Contested(string code, string title) => new(code, title, Rdfi, TwoBankingDays, ReturnKind.Contested);

    private static ReturnCode Retired(string code, string title) =>
        new(code, title, Nobody, Undefined, ReturnKind.Dishonored) { Status = CodeStatus.Retired };

    private static IEnumerable<ReturnCode> Unassigned(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number =>
            new ReturnCode($"R{number:D2}", "Unassigned", Nobody, Undefined, ReturnKind.Return) { Status = CodeStatus.Unassigned });
}
