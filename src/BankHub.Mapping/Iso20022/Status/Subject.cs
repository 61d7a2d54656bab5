namespace BankHub.Mapping.Iso20022.Status;

/// <summary>What a status is of.</summary>
internal enum Subject
{
    /// <summary>Payments, or nothing that is named.</summary>
    Payments,

    /// <summary>Our request to have a payment back.</summary>
    Recall,

    /// <summary>Our question what became of a payment.</summary>
    Question,

    /// <summary>Something else, or one of several and nobody knows which.</summary>
    Other,
}
