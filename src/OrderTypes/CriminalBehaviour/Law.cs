namespace Poet.OrderTypes.CriminalBehaviour;

/// <summary>The rules, the same in both editions but for where they stand.</summary>
internal static class Law
{
    public static IReadOnlyList<OrderForm> Forms(Numbering n)
    {
        var full = Full(n);
        return [full, Interim(full, n)];
    }

    private static OrderForm Full(Numbering n) => new(FormKind.Full, "Criminal behaviour order", "CBO")
    {
        Basis = new(n.Act, n.Make, n.Vary, n.Breach),
        Routes =
        [
            new(RouteKind.OnConviction, n.Make, ["Prosecution only (" + n.OnlyProsecution + "); police or the council prepare the file"],
                "The court that deals with the offence: magistrates' court, youth court or Crown Court",
                [
                    new($"The offender engaged in behaviour that caused or was likely to cause harassment, alarm or distress to any person ({n.Test}). {n.Standard}") { All = [CaseFacts.AlarmingBehaviour] },
                    $"The order will help to prevent the offender from behaving so ({n.Test})",
                    TestElement.Note($"It is in addition to a sentence or a conditional discharge, not with an absolute discharge ({n.InAddition})"),
                ])
            {
                Consult = [$"Under 18: the youth offending team, before the application ({n.YouthViews})"],
            },
        ],
        Ages = new(10, "Children and Young Persons Act 1933 s.50: no lower limit in the Act itself",
            $"Under 18 on the day it is made: one to three years, fixed ({n.YouthDuration}); views of the youth offending team first ({n.YouthViews}); review every 12 months ({n.Review})"),
        Duration = new(n.In(n.AdultDuration))
        {
            Minimum = Period.OfYears(2),
            UntilFurtherOrder = true,
            PerCondition = $"Each term may have a period of its own ({n.OwnPeriods})",
            Under18 = new(n.In(n.YouthDuration)) { Minimum = Period.OfYears(1), Maximum = Period.OfYears(3) },
        },
        Starts = new(Anchor.Made, n.In(n.Starts))
        {
            AlsoAllowed = [Anchor.EarlierOrderEnd],
            Note = $"Takes effect on the day it is made, or when an earlier order of the kind ends if the court says so ({n.StartsAfterEarlier})",
        },
        Knowledge = new(BindsWhen.Made, n.In(n.Starts),
            "Binds from the day it is made. The offender is usually in court; look for the court's record or a record of service. Not knowing of it goes to reasonable excuse"),
        Conditions = Conditions(n),
        Breach = Breaching.Of(n),
        Enforcement = Breaching.Responses(n),
        Stages = Lifecycle.Of(n),
        Changes = new(["The offender", "The prosecution"],
        [
            $"Only on application of the offender or the prosecution ({n.VaryWho})",
            $"Whoever had an application dismissed needs the court's consent, or the other side's agreement, for another ({n.VaryDismissed})",
            $"Extending it, or a term of it, is done by variation ({n.VaryExtend})",
        ]),
        Replaces = new(false, n.In(n.StartsAfterEarlier), "An earlier order goes on; the new one may be made to start when the earlier ends"),
        Handover =
        [
            "Each requirement with its supervisor, and what they reported",
            "Under 18: the day of the next yearly review, and who took part in the last",
            "Maps of areas, and which shops or streets were told of the order",
        ],
        Supervision = new(new Dictionary<string, int> { ["low"] = 91, ["medium"] = 56, ["high"] = 28, ["very high"] = 14 }, "the day it is made, or release from custody",
            "Agree with the neighbourhood team who checks which term; for a subject under 18 see them with a parent or other appropriate adult and the youth justice team")
        {
            BriefsOn = [Anchor.Made, Anchor.Released],
        },
    };

    private static OrderForm Interim(OrderForm full, Numbering n) => full with
    {
        Kind = FormKind.Interim,
        Name = "Interim criminal behaviour order",
        ShortName = "ICBO",
        Basis = full.Basis with { Make = n.Interim },
        Routes =
        [
            new(RouteKind.Interim, n.Interim, ["Prosecution, in the application for the full order"], "The court that adjourned the hearing of the application",
                [$"The hearing of the application is adjourned ({n.Interim})", $"The court thinks it just to make an interim order ({n.InterimDuration})"]),
        ],
        Duration = new(n.In(n.InterimDuration)) { UntilFurtherOrder = true, UntilEvent = true, EndsWhen = $"The final hearing takes place, or the court orders otherwise ({n.InterimDuration})" },
        Starts = new(Anchor.Made, n.In(n.InterimDuration)) { Note = "Until the final hearing or further order" },
        Ages = full.Ages with { Youth = $"The one to three years for under 18s do not apply to an interim order ({n.InterimDuration})" },
        Stages = [Lifecycle.Supervisor(n), Lifecycle.FinalHearing(n)],
        Replaces = null,
    };

    private static ConditionList Conditions(Numbering n) => new(n.In(n.Make), Closed: false)
    {
        Kinds =
        [
            ConditionKinds.ExclusionArea, ConditionKinds.ExclusionPremises, ConditionKinds.NonAssociation, ConditionKinds.NoContact,
            ConditionKinds.ApproachPerson, ConditionKinds.Curfew, ConditionKinds.Items, ConditionKinds.Clothing, ConditionKinds.Activity, ConditionKinds.Attendance, ConditionKinds.KeepInTouch, ConditionKinds.FreeWorded,
        ],
        Avoid = $"As far as practicable no interference with work or education, and no conflict with another order or injunction ({n.Avoid})",
        Limits =
        [
            $"A requirement needs a named supervisor, and evidence that it suits and can be enforced ({n.Requirements})",
            $"Several requirements must be compatible with one another ({n.Requirements})",
        ],
    };
}
