namespace BankHub.Formats.Nacha.Codes;

/// <summary>Who may use a return reason code.</summary>
public enum ReturnUser
{
    /// <summary>Nobody: the code is not in use.</summary>
    Nobody,

    /// <summary>The receiving institution.</summary>
    Rdfi,

    /// <summary>The originating institution, to dishonour a return.</summary>
    Odfi,

    /// <summary>The ACH operator.</summary>
    Operator,

    /// <summary>A federal agency, for enrolments.</summary>
    FederalAgency,

    /// <summary>A gateway, for international entries.</summary>
    Gateway,
}
