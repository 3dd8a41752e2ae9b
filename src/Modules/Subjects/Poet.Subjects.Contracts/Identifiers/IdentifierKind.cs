namespace Poet.Subjects.Contracts.Identifiers;

/// <summary>The sorts of identifier whose form is known nationally.</summary>
public enum IdentifierKind
{
    /// <summary>Police National Computer ID, YYYY/NNNNNNNL.</summary>
    Pnc,
    /// <summary>Criminal Records Office number, NNNNNN/YYL, or SFYY/N…L for a small file.</summary>
    Cro,
    /// <summary>Arrest or summons number, YYFFUUSSNNNNNNNNNNNL.</summary>
    ArrestSummons,
    /// <summary>Court case reference, YY/CCCC/NNNNNNL.</summary>
    CourtCase,
    /// <summary>Pre-trial issues unique reference number of a case file.</summary>
    PtiUrn,
    /// <summary>Prison number, A1234AA.</summary>
    Nomis,
    /// <summary>Probation case reference number, X123456.</summary>
    ProbationCrn,
    /// <summary>National Insurance number, AA999999A.</summary>
    NationalInsurance,
}
