namespace BankHub.Formats.Nacha.Layout;

/// <summary>Whether a field has to be present (Nacha Operating Rules, Appendix Three, inclusion requirements).</summary>
public enum NachaInclusion
{
    /// <summary>Necessary for the routing and posting of an entry; the operator rejects its absence.</summary>
    Mandatory,

    /// <summary>Its absence may cause a reject at the receiving institution; the operator lets it pass.</summary>
    Required,

    /// <summary>At the sender's discretion.</summary>
    Optional,
}
