namespace BankHub.Formats.Bai2.Codes;

/// <summary>The codes of credits: the code, C, its level (s, d) and its meaning; r takes back, c has a check's number.</summary>
internal static class CreditCodes
{
    /// <summary>Cash Management Balance Reporting Specifications Version 2, Appendix A, credits.</summary>
    public const string Table =
        """
        100 Cs Total Credits
        101 Cs Total Credit Amount MTD
        105 Cs Credits Not Detailed
        106 Cs Deposits Subject to Float
        107 Cs Total Adjustment Credits YTD
        108 Cd Credit (Any Type)
        109 Cs Current Day Total Lockbox Deposits
        110 Cs Total Lockbox Deposits
        115 Cd Lockbox Deposit
        116 Cd Item in Lockbox Deposit
        118 Cd Lockbox Adjustment Credit
        120 Cs EDI Transaction Credits
        121 Cd EDI Transaction Credit
        122 Cd EDIBANX Credit Received
        123 Cd EDIBANX Credit Return
        130 Cs Total Concentration Credits
        131 Cs Total DTC Credits
        135 Cd DTC Concentration Credit
        136 Cd Item in DTC Deposit
        140 Cs Total ACH Credits
        142 Cd ACH Credit Received
        143 Cd Item in ACH Deposit
        145 Cd ACH Concentration Credit
        146 Cs Total Bank Card Deposits
        147 Cd Individual Bank Card Deposit
        150 Cs Total Preauthorized Payment Credits
        155 Cd Preauthorized Draft Credit
        156 Cd Item in PAC Deposit
        160 Cs Total ACH Disbursing Funding Credits
        162 Cs Corporate Trade Payment Settlement
        163 Cs Corporate Trade Payment Credits
        164 Cd Corporate Trade Payment Credit
        165 Cd Preauthorized ACH Credit
        166 Cd ACH Settlement
        167 Cs ACH Settlement Credits
        168 Cd ACH Return Item or Adjustment Settlement
        169 Cd Miscellaneous ACH Credit
        170 Cs Total Other Check Deposits
        171 Cd Individual Loan Deposit
        172 Cd Deposit Correction
        173 Cd Bank-Prepared Deposit
        174 Cd Other Deposit
        175 Cd Check Deposit Package
        176 Cd Re-presented Check Deposit
        178 Cs List Post Credits
        180 Cs Total Loan Proceeds
        182 Cs Total Bank-Prepared Deposits
        184 Cd Draft Deposit
        185 Cs Total Miscellaneous Deposits
        186 Cs Total Cash Letter Credits
        187 Cd Cash Letter Credit
        188 Cs Total Cash Letter Adjustments
        189 Cd Cash Letter Adjustment
        190 Cs Total Incoming Money Transfers
        191 Cd Individual Incoming Internal Money Transfer
        195 Cd Incoming Money Transfer
        196 Cd Money Transfer Adjustment
        198 Cd Compensation
        200 Cs Total Automatic Transfer Credits
        201 Cd Individual Automatic Transfer Credit
        202 Cd Bond Operations Credit
        205 Cs Total Book Transfer Credits
        206 Cd Book Transfer Credit
        207 Cs Total International Money Transfer Credits
        208 Cd Individual International Money Transfer Credit
        210 Cs Total International Credits
        212 Cd Foreign Letter of Credit
        213 Cd Letter of Credit
        214 Cd Foreign Exchange of Credit
        215 Cs Total Letters of Credit
        216 Cd Foreign Remittance Credit
        218 Cd Foreign Collection Credit
        221 Cd Foreign Check Purchase
        222 Cd Foreign Checks Deposited
        224 Cd Commission
        226 Cd International Money Market Trading
        227 Cd Standing Order
        229 Cd Miscellaneous International Credit
        230 Cs Total Security Credits
        231 Cs Total Collection Credits
        232 Cd Sale of Debt Security
        233 Cd Securities Sold
        234 Cd Sale of Equity Security
        235 Cd Matured Reverse Repurchase Order
        236 Cd Maturity of Debt Security
        237 Cd Individual Collection Credit
        238 Cd Collection of Dividends
        239 Cs Total Bankers' Acceptance Credits
        240 Cd Coupon Collections - Banks
        241 Cd Bankers' Acceptances
        242 Cd Collection of Interest Income
        243 Cd Matured Fed Funds Purchased
        244 Cd Interest/Matured Principal Payment
        245 Cs Monthly Dividends
        246 Cd Commercial Paper
        247 Cd Capital Change
        248 Cd Savings Bonds Sales Adjustment
        249 Cd Miscellaneous Security Credit
        250 Cs Total Checks Posted and Returned
        251 Csr Total Debit Reversals
        252 Cdr Debit Reversal
        254 Cd Posting Error Correction Credit
        255 Cdc Check Posted and Returned
        256 Cs Total ACH Return Items
        257 Cd Individual ACH Return Item
        258 Cdr ACH Reversal Credit
        260 Cs Total Rejected Credits
        261 Cd Individual Rejected Credit
        263 Cd Overdraft
        266 Cd Return Item
        268 Cd Return Item Adjustment
        270 Cs Total ZBA Credits
        271 Cs Net Zero-Balance Amount
        274 Cd Cumulative ZBA or Disbursement Credits
        275 Cd ZBA Credit
        276 Cd ZBA Float Adjustment
        277 Cd ZBA Credit Transfer
        278 Cd ZBA Credit Adjustment
        280 Cs Total Controlled Disbursing Credits
        281 Cd Individual Controlled Disbursing Credit
        285 Cs Total DTC Disbursing Credits
        286 Cd Individual DTC Disbursing Credit
        294 Cs Total ATM Credits
        295 Cd ATM Credit
        301 Cd Commercial Deposit
        302 Cs Correspondent Bank Deposit
        303 Cs Total Wire Transfers In - FF
        304 Cs Total Wire Transfers In - CHF
        305 Cs Total Fed Funds Sold
        306 Cd Fed Funds Sold
        307 Cs Total Trust Credits
        308 Cd Trust Credit
        309 Cs Total Value-Dated Funds
        310 Cs Total Commercial Deposits
        315 Cs Total International Credits - FF
        316 Cs Total International Credits - CHF
        318 Cs Total Foreign Check Purchased
        319 Cs Late Deposit
        320 Cs Total Securities Sold - FF
        321 Cs Total Securities Sold - CHF
        324 Cs Total Securities Matured - FF
        325 Cs Total Securities Matured - CHF
        326 Cs Total Securities Interest
        327 Cs Total Securities Matured
        328 Cs Total Securities Interest - FF
        329 Cs Total Securities Interest - CHF
        330 Cs Total Escrow Credits
        331 Cd Individual Escrow Credit
        332 Cs Total Miscellaneous Securities Credits - FF
        336 Cs Total Miscellaneous Securities Credits - CHF
        338 Cs Total Securities Sold
        340 Cs Total Broker Deposits
        341 Cs Total Broker Deposits - FF
        342 Cd Broker Deposit
        343 Cs Total Broker Deposits - CHF
        344 Cd Individual Back Value Credit
        345 Cd Item in Brokers Deposit
        346 Cd Sweep Interest Income
        347 Cd Sweep Principal Sell
        348 Cd Futures Credit
        349 Cd Principal Payments Credit
        350 Cs Investment Sold
        351 Cd Individual Investment Sold
        352 Cs Total Cash Center Credits
        353 Cd Cash Center Credit
        354 Cd Interest Credit
        355 Cs Investment Interest
        356 Cs Total Credit Adjustment
        357 Cd Credit Adjustment
        358 Cd YTD Adjustment Credit
        359 Cd Interest Adjustment Credit
        360 Cs Total Credits Less Wire Transfer and Returned Checks
        361 Cs Grand Total Credits Less Grand Total Debits
        362 Cd Correspondent Collection
        363 Cd Correspondent Collection Adjustment
        364 Cd Loan Participation
        366 Cd Currency and Coin Deposited
        367 Cd Food Stamp Letter
        368 Cd Food Stamp Adjustment
        369 Cd Clearing Settlement Credit
        370 Cs Total Back Value Credits
        372 Cd Back Value Adjustment
        373 Cd Customer Payroll
        374 Cd FRB Statement Recap
        376 Cd Savings Bond Letter or Adjustment
        377 Cd Treasury Tax and Loan Credit
        378 Cd Transfer of Treasury Credit
        379 Cd FRB Government Checks Cash Letter Credit
        381 Cd FRB Government Check Adjustment
        382 Cd FRB Postal Money Order Credit
        383 Cd FRB Postal Money Order Adjustment
        384 Cd FRB Cash Letter Auto Charge Credit
        385 Cs Total Universal Credits
        386 Cd FRB Cash Letter Auto Charge Adjustment
        387 Cd FRB Fine-Sort Cash Letter Credit
        388 Cd FRB Fine-Sort Adjustment
        389 Cs Total Freight Payment Credits
        390 Cs Total Miscellaneous Credits
        391 Cd Universal Credit
        392 Cd Freight Payment Credit
        393 Cd Itemized Credit Over $10,000
        394 Cd Cumulative Credits
        395 Cdrc Check Reversal
        397 Cd Float Adjustment
        398 Cd Miscellaneous Fee Refund
        399 Cd Miscellaneous Credit
        """;
}
