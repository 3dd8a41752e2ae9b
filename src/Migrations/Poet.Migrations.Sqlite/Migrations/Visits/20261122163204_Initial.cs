using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Visits
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "visits_SupervisedOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BindsFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Manager = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Cohort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    DaysBetween = table.Column<int>(type: "INTEGER", nullable: true),
                    AgreedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AgreedBy = table.Column<string>(type: "TEXT", maxLength: 410, nullable: true),
                    ProposedRisk = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ProposedDays = table.Column<int>(type: "INTEGER", nullable: true),
                    UsualDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Departure = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastContactAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_SupervisedOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visits_Visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    PlannedFor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Announced = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    FailedWhy = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RetryOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Video = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visits_SupervisionSteps",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    DaysBetween = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_SupervisionSteps", x => new { x.OrderId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_visits_SupervisionSteps_visits_SupervisedOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "visits_SupervisedOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_PowersUsed",
                columns: table => new
                {
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_PowersUsed", x => new { x.VisitId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_visits_PowersUsed_visits_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "visits_Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits_VisitTerms",
                columns: table => new
                {
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderReference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Told = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits_VisitTerms", x => new { x.VisitId, x.OrderId, x.ConditionId });
                    table.ForeignKey(
                        name: "FK_visits_VisitTerms_visits_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "visits_Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_visits_SupervisedOrders_Force_DueOn_Reference",
                table: "visits_SupervisedOrders",
                columns: new[] { "Force", "DueOn", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_SupervisedOrders_Force_ManagerId_DueOn",
                table: "visits_SupervisedOrders",
                columns: new[] { "Force", "ManagerId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_SupervisedOrders_Force_UnitId_DueOn",
                table: "visits_SupervisedOrders",
                columns: new[] { "Force", "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_SupervisedOrders_SubjectId",
                table: "visits_SupervisedOrders",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_visits_Visits_Force_State_PlannedFor",
                table: "visits_Visits",
                columns: new[] { "Force", "State", "PlannedFor" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_Visits_OrderId",
                table: "visits_Visits",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_visits_Visits_Reference",
                table: "visits_Visits",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visits_Visits_SubjectId_At",
                table: "visits_Visits",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_VisitTerms_OrderId_ConditionId",
                table: "visits_VisitTerms",
                columns: new[] { "OrderId", "ConditionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "visits_PowersUsed");

            migrationBuilder.DropTable(
                name: "visits_SupervisionSteps");

            migrationBuilder.DropTable(
                name: "visits_VisitTerms");

            migrationBuilder.DropTable(
                name: "visits_SupervisedOrders");

            migrationBuilder.DropTable(
                name: "visits_Visits");
        }
    }
}
