namespace BankHub.Formats.Bai2.Codes;

/// <summary>The codes of accounts and loans: the code, its sign (-, C, D), its level (a, s, d) and its meaning.</summary>
internal static class StatusCodes
{
    /// <summary>Cash Management Balance Reporting Specifications Version 2, Appendix A, Uniform BAI Balance Reporting Type Codes.</summary>
    public const string Table =
        """
        010 -a Opening Ledger
        011 -a Average Opening Ledger MTD
        012 -a Average Opening Ledger YTD
        015 -a Closing Ledger
        020 -a Average Closing Ledger MTD
        021 -a Average Closing Ledger - Previous Month
        022 -a Aggregate Balance Adjustments
        024 -a Average Closing Ledger YTD - Previous Month
        025 -a Average Closing Ledger YTD
        030 -a Current Ledger
        037 -a ACH Net Position
        039 -a Opening Available + Total Same-Day ACH DTC Deposit
        040 -a Opening Available
        041 -a Average Opening Available MTD
        042 -a Average Opening Available YTD
        043 -a Average Available - Previous Month
        044 -a Disbursing Opening Available Balance
        045 -a Closing Available
        050 -a Average Closing Available MTD
        051 -a Average Closing Available - Last Month
        054 -a Average Closing Available YTD - Last Month
        055 -a Average Closing Available YTD
        056 -a Loan Balance
        057 -a Total Investment Position
        059 -a Current Available (CRS Suppressed)
        060 -a Current Available
        061 -a Average Current Available MTD
        062 -a Average Current Available YTD
        063 -a Total Float
        065 -a Target Balance
        066 -a Adjusted Balance
        067 -a Adjusted Balance MTD
        068 -a Adjusted Balance YTD
        070 -a 0-Day Float
        072 -a 1-Day Float
        073 -a Float Adjustment
        074 -a 2 or More Days Float
        075 -a 3 or More Days Float
        076 -a Adjustment to Balances
        077 -a Average Adjustment to Balances MTD
        078 -a Average Adjustment to Balances YTD
        079 -a 4-Day Float
        080 -a 5-Day Float
        081 -a 6-Day Float
        082 -a Average 1-Day Float MTD
        083 -a Average 1-Day Float YTD
        084 -a Average 2-Day Float MTD
        085 -a Average 2-Day Float YTD
        086 -a Transfer Calculation
        701 -a Principal Loan Balance
        703 -a Available Commitment Amount
        705 -a Payment Amount Due
        707 -a Principal Amount Past Due
        709 -a Interest Amount Past Due
        720 Cs Total Loan Payment
        721 Cd Amount Applied to Interest
        722 Cd Amount Applied to Principal
        723 Cd Amount Applied to Escrow
        724 Cd Amount Applied to Late Charges
        725 Cd Amount Applied to Buydown
        726 Cd Amount Applied to Misc. Fees
        727 Cd Amount Applied to Deferred Interest Detail
        728 Cd Amount Applied to Service Charge
        760 Ds Loan Disbursement
        890 -d Contains Non-monetary Information
        """;
}
