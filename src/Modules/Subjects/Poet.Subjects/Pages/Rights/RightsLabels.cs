using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Platform.Contracts;
using Poet.Subjects.Domain;

namespace Poet.Subjects.Pages.Rights;

/// <summary>Codes of requests as pages say them.</summary>
internal static class RightsLabels
{
    public static string Ground(ExemptionGround ground) => ground switch
    {
        ExemptionGround.Inquiry => "Would obstruct an inquiry, investigation or legal procedure",
        ExemptionGround.Prevention => "Would prejudice preventing, detecting or prosecuting offences",
        ExemptionGround.PublicSecurity => "Public security",
        ExemptionGround.NationalSecurity => "National security",
        _ => "Rights and freedoms of others",
    };

    public static IEnumerable<SelectListItem> Grounds => Enum.GetValues<ExemptionGround>().Select(g => new SelectListItem(Ground(g), g.ToString()));

    public static string Answer(AnswerKind answer) => answer switch
    {
        AnswerKind.Data => "What is held, but for what is withheld",
        AnswerKind.NeitherConfirmNorDeny => "Neither confirm nor deny",
        AnswerKind.ManifestlyUnfounded => "Refuse: manifestly unfounded",
        _ => "Refuse: manifestly excessive",
    };

    public static string State(AccessRequestState state) => state switch
    {
        AccessRequestState.Open => "Open",
        AccessRequestState.Proposed => "Waits for a second person",
        _ => "Answered",
    };
}
